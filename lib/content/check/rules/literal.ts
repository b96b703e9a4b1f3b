import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { attributeOf, liveTags, registry, type TagNode } from '../../tags'
import { type Problem, problemAt, type Rule, type Text } from '../content'

/** MDX holds registry tags with literal attributes only: no code of any sort, no HTML. */
export const literal: Rule = ({ texts }) =>
  texts.flatMap((text) => {
    const problems: Problem[] = []
    visit(text.tree, (node, _, parent) => {
      const say = (message: string) => problems.push(problemAt('literal', text, node, message))
      if (node.type === 'mdxjsEsm') say('import and export are not allowed')
      if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') say('{…} is not allowed')
      if (node.type === 'html') say('HTML is not allowed')
      if (node.type === 'heading') say('headings are written <H id="…"> and <H3 id="…">')
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
        for (const m of [...faults(node, text), ...placeFaults(node, parent)]) say(m)
    })
    return problems
  })

/** What lives in the browser stands between the paragraphs of a lesson, each a part of the page. */
function placeFaults({ name }: TagNode, parent: Node | undefined): string[] {
  return liveTags.includes(name ?? '') && parent?.type !== 'root' ? [`<${name}> can stand in nothing else`] : []
}

function faults(node: TagNode, text: Text): string[] {
  const name = node.name ?? ''
  const tag = Object.hasOwn(registry, name) ? registry[name] : undefined
  if (!tag) return [`<${name}> is not in the registry`]
  const found: string[] = []
  if (text.kind === 'field' && tag.documentOnly) found.push(`<${name}> can stand in lessons and answers only`)
  if (text.kind !== 'lesson' && tag.lessonOnly) found.push(`<${name}> can stand in lessons only`)
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value && typeof attribute.value !== 'string')) {
      found.push(`<${name}>: attributes must be literal`)
    } else if (!Object.hasOwn(tag.attributes, attribute.name)) {
      found.push(`<${name}> has no attribute "${attribute.name}"`)
    }
  }
  for (const [key, rule] of Object.entries(tag.attributes)) {
    const value = attributeOf(node, key)
    if (value === undefined && tag.optional?.includes(key)) continue
    if (!value) found.push(`<${name}> wants ${key}="…"`)
    else if (rule !== true && !rule.includes(value)) found.push(`<${name}>: ${key}="${value}" is not one of ${rule}`)
  }
  return found
}
