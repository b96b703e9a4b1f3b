import type { Nodes, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseContent } from '../parse'
import { symbolsIn } from '../symbol-names'
import type { SymbolName } from '../symbols'
import { attributeOf } from '../tags'
import { plain } from './plain'

/** The part of a text under one heading; `id` and `heading` are empty before the first. */
export type Section = {
  id: string
  heading: string
  text: string
  symbols: SymbolName[]
  /** The questions whose model answers stand here. */
  answers: string[]
}

/** A text by its headings, those of parts of a section included, in order. */
export function sectionsOf(source: string): Section[] {
  const parts: { id: string; heading: string; nodes: RootContent[] }[] = [{ id: '', heading: '', nodes: [] }]
  for (const node of parseContent(source).children) {
    const isHeading = node.type === 'mdxJsxFlowElement' && (node.name === 'H' || node.name === 'H3')
    if (isHeading) parts.push({ id: attributeOf(node, 'id') ?? '', heading: plain(node), nodes: [] })
    else parts.at(-1)?.nodes.push(node)
  }
  return parts.map(({ id, heading, nodes }) => ({
    id,
    heading,
    text: nodes.map(plain).filter(Boolean).join(' '),
    symbols: symbolsOf(nodes),
    answers: nodes.flatMap((node) =>
      node.type === 'mdxJsxFlowElement' && node.name === 'Answer' ? (attributeOf(node, 'of') ?? []) : [],
    ),
  }))
}

/** The symbols of the formulas in some nodes. */
export function symbolsOf(nodes: readonly Nodes[]): SymbolName[] {
  const formulas: string[] = []
  for (const node of nodes) {
    visit(node, ['math', 'inlineMath'], (formula) => {
      if (formula.type === 'math' || formula.type === 'inlineMath') formulas.push(formula.value)
    })
  }
  return symbolsIn(formulas.join(' '))
}
