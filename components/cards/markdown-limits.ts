import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'

// What nobody writes but a paste or an import may hold, and what would keep the page from answering for seconds.

const deepest = 30
const longestRun = 200
const longestFormula = 1000
const longestFormulas = 5000

/** Whether Markdown can be rendered in a time that nobody notices: lists and quotes not too deep, no endless asterisks. */
export function isRenderable(markdown: string): boolean {
  if (new RegExp(`[*_~]{${longestRun}}`).test(markdown)) return false
  return markdown.split('\n').every((line) => {
    const [marks = ''] = /^(?:\s*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s)))*/.exec(line) ?? []
    return (marks.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0) <= deepest
  })
}

/** Leaves formulas as they were typed that are too long, by themselves or together (lengths in UTF-16 code units). */
export function remarkShortFormulas() {
  return (tree: Root) => {
    let sum = 0
    visit(tree as Nodes, (node) => {
      if (node.type !== 'inlineMath' && node.type !== 'math') return
      sum += node.value.length
      if (node.value.length <= longestFormula && sum <= longestFormulas) return
      const { value } = node
      Object.assign(node, {
        type: node.type === 'math' ? 'code' : 'inlineCode',
        value,
        data: undefined,
        meta: undefined,
      })
    })
  }
}
