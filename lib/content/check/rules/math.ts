import { visit } from 'unist-util-visit'
import { renderTex } from '../../tex'
import { type Problem, problemAt, type Rule } from '../content'

/** Every formula is TeX that KaTeX accepts in its strictest mode. */
export const math: Rule = ({ texts }) =>
  texts.flatMap((text) => {
    const problems: Problem[] = []
    visit(text.tree, ['math', 'inlineMath'], (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return
      try {
        renderTex(node.value, { display: node.type === 'math', check: () => {} })
      } catch (error) {
        problems.push(problemAt('math', text, node, error instanceof Error ? error.message : String(error)))
      }
    })
    return problems
  })
