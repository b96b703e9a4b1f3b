import type { Nodes } from 'mdast'
import { shownNumber } from '../shown-number'
import { texText } from '../tex-text'

/** Tags whose inside is found elsewhere (a correction, an answer) or is not text (a live cell, a check question). */
const apart = new Set(['Erratum', 'Answer', 'Check', 'Lab', 'Notebook', 'RunCell', 'TrainCell', 'Code', 'CodePair'])

/** Between blocks, cells and items there is a gap; within a line there is none. */
const gaps = new Set([
  'paragraph',
  'listItem',
  'tableCell',
  'tableRow',
  'math',
  'code',
  'mdxJsxFlowElement',
  'blockquote',
])

/** What a node says, as one line of text; formulas as people type them. */
export function plain(node: Nodes): string {
  return said(node).replace(/\s+/g, ' ').trim()
}

function said(node: Nodes): string {
  if (node.type === 'math' || node.type === 'inlineMath') return gap(node, texText(node.value))
  if ('value' in node) return node.type === 'yaml' ? '' : gap(node, node.value)
  if (!('children' in node)) return ''
  const tag = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? node.name : null
  if (tag && apart.has(tag)) return ' '
  const inner = node.children.map(said).join('')
  return gap(node, tag === 'V' ? shownNumber(inner) : inner)
}

function gap(node: Nodes, text: string): string {
  return gaps.has(node.type) ? ` ${text} ` : text
}
