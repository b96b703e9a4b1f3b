import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { labNames } from '../labs/lab-names'
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
  /** React gives it life in the browser: it stands between the lesson's paragraphs, in nothing else. */
  live?: boolean
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
  Code: { attributes: { file: true, region: true }, optional: ['region'], documentOnly: true },
  CodePair: { attributes: { left: true, right: true, region: true }, optional: ['region'], lessonOnly: true },
  Term: { attributes: { of: true } },
  Cite: { attributes: { of: true } },
  Erratum: { attributes: { of: true }, lessonOnly: true },
  Answer: { attributes: { of: true }, lessonOnly: true },
  SourceList: { attributes: {}, lessonOnly: true },
  Check: { attributes: { id: true }, lessonOnly: true, live: true },
  Lab: { attributes: { of: labNames, preset: true }, optional: ['preset'], lessonOnly: true, live: true },
  H: { attributes: { id: true }, documentOnly: true },
  H3: { attributes: { id: true }, documentOnly: true },
  RunCell: { attributes: { file: true }, optional: ['file'], lessonOnly: true, live: true },
  Notebook: { attributes: { file: true }, lessonOnly: true, live: true },
  TrainCell: { attributes: {}, lessonOnly: true, live: true },
}

/** The tags that are components; all others become HTML. */
export const liveTags = Object.keys(registry).filter((name) => registry[name]?.live)
