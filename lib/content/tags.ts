import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { symbols } from './symbols'

export type TagNode = MdxJsxFlowElement | MdxJsxTextElement

/** The literal value of an attribute, '' for one without a value, undefined when it is absent or not literal. */
export function attributeOf(node: TagNode, name: string): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue
    if (attribute.value === null || attribute.value === undefined) return ''
    return typeof attribute.value === 'string' ? attribute.value : undefined
  }
  return undefined
}

/** What an attribute may hold: any text, or one of some words. */
type Allowed = true | readonly string[]

type Tag = {
  attributes: Readonly<Record<string, Allowed>>
  optional?: readonly string[]
  /** It needs the page of a lesson around it. */
  lessonOnly?: boolean
  /** It is too much for a card or a rubric point. */
  documentOnly?: boolean
}

/** Every tag that content may hold, and its attributes. */
export const registry: Readonly<Record<string, Tag>> = {
  V: { attributes: { of: true } },
  Note: {
    attributes: { kind: ['correction', 'convention', 'interview'], title: true },
    optional: ['title'],
    documentOnly: true,
  },
  Sym: { attributes: { of: Object.keys(symbols) } },
  Code: { attributes: { file: true }, documentOnly: true },
  H: { attributes: { id: true }, documentOnly: true },
  H3: { attributes: { id: true }, documentOnly: true },
  RunCell: { attributes: { file: true }, optional: ['file'], lessonOnly: true },
  TrainCell: { attributes: {}, lessonOnly: true },
}
