import { visit } from 'unist-util-visit'
import { type Problem, problemAt, type Rule } from '../content'

/**
 * Asterisks are emphasis and never shown: where a tag, a formula or full-width punctuation touches them and Chinese
 * follows without a space, Markdown takes them for themselves.
 */
export const emphasis: Rule = ({ texts }) =>
  texts.flatMap((text) => {
    const problems: Problem[] = []
    visit(text.tree, 'text', (node) => {
      const found = /.{0,8}\*\*.{0,8}/u.exec(node.value)
      if (!found) return
      const message = `"${found[0]}" is read as asterisks: emphasise inside of the tag, and leave punctuation out of it`
      problems.push(problemAt('emphasis', text, node, message))
    })
    return problems
  })
