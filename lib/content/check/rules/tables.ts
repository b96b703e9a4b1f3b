import { visit } from 'unist-util-visit'
import { plainText } from '../../plain-text'
import { type Problem, problemAt, type Rule } from '../content'

/**
 * Every row of a table has as many cells as its header, and what looks like a table is one: a `|` inside a formula
 * splits its cell without a word.
 */
export const tables: Rule = ({ texts }) =>
  texts.flatMap((text) => {
    const problems: Problem[] = []
    visit(text.tree, ['table', 'paragraph'], (node) => {
      if (node.type === 'paragraph' && /^\s*\|.*\|/.test(plainText(node))) {
        problems.push(problemAt('tables', text, node, 'this looks like a table but is read as a paragraph'))
      }
      if (node.type !== 'table') return
      const header = node.children[0]?.children ?? []
      const columns = header.length
      if (header.some((cell) => !cell.children.some((part) => part.type !== 'inlineMath' && plainText(part).trim()))) {
        problems.push(
          problemAt('tables', text, node, 'a column wants a heading in words: it is read out with each cell'),
        )
      }
      for (const row of node.children) {
        if (row.children.length === columns) continue
        const message = `a row of ${row.children.length} cells under a header of ${columns}; write \\lvert for | in formulas`
        problems.push(problemAt('tables', text, row, message))
      }
    })
    return problems
  })
