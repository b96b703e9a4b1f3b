import { visit } from 'unist-util-visit'
import { type Problem, problemAt, type Rule, type Text } from '../content'

/** `$5 and $6` is money, not mathematics; a `$` left over is a formula that was not closed. */
export const dollars: Rule = ({ texts }) =>
  texts.flatMap((text) => {
    const problems: Problem[] = []
    visit(text.tree, ['text', 'inlineMath'], (node, index, parent) => {
      const say = (message: string) => problems.push(problemAt('dollars', text, node, message))
      const source = written(text, node.position)
      if (node.type === 'text' && /(?<!\\)\$/.test(source)) say('a single $: close the formula, or write \\$')
      if (node.type !== 'inlineMath') return
      const after = text.source[node.position?.end.offset ?? text.source.length] ?? ''
      if (/^\$\s|\s\$$/.test(source) || /\d/.test(after)) {
        say(`${source} begins or ends like money, not like a formula`)
      }
      if (source.startsWith('$$') && (parent?.type !== 'paragraph' || parent.children.length > 1 || index !== 0)) {
        say('$$…$$ within a line: a displayed formula stands in a paragraph of its own')
      }
    })
    return problems
  })

type Position = { start: { offset?: number }; end: { offset?: number } } | undefined

function written(text: Text, position: Position): string {
  return text.source.slice(position?.start.offset, position?.end.offset)
}
