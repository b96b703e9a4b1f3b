import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { plainText } from '../../plain-text'
import { attributeOf } from '../../tags'
import { renderTex } from '../../tex'
import { checkedValue, values as table, type Values } from '../../values'
import { type Problem, problemAt, type Rule, type Text } from '../content'

/** Every `<V of>` and `\val` says what the engine computes; the table can be another one, to test that it counts. */
export const valuesIn =
  (engine: Values): Rule =>
  ({ texts }) =>
    texts.flatMap((text) => {
      const problems: Problem[] = []
      visit(text.tree, (node) => {
        if (node.type === 'math' || node.type === 'inlineMath') {
          // Only the numbers matter here: a formula that is broken otherwise is another rule's.
          const check = (of: string, said: string) => compare(problems, text, node, engine, of, said)
          try {
            renderTex(node.value, { check })
          } catch {
            return
          }
        }
        if ((node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === 'V') {
          compare(problems, text, node, engine, attributeOf(node, 'of') ?? '', plainText(node))
        }
      })
      return problems
    })

function compare(problems: Problem[], text: Text, node: Node, engine: Values, of: string, said: string) {
  try {
    checkedValue(of, said, undefined, engine)
  } catch (error) {
    problems.push(problemAt('values', text, node, error instanceof Error ? error.message : String(error)))
  }
}

export const values = valuesIn(table)
