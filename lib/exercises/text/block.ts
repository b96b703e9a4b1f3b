import type { Localized } from '../../i18n/locale'

/** What a cell of a table holds: one marked-up text for both languages (a number, code), or one for each. */
export type CellText = string | Localized

/**
 * A block of rich text: plain data, without HTML. `text` is marked up as text/inline.ts reads it, `formula` as
 * text/notation.ts does; code, matrices and formulas are the same in both languages.
 */
export type Block =
  | { readonly kind: 'text'; readonly text: Localized }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'code'; readonly language: CodeLanguage; readonly code: string }
  /** `name` is in the notation of formulas; a vector is a matrix of one column. Entries are texts, ready to show. */
  | { readonly kind: 'matrix'; readonly name: string; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'table'; readonly head: readonly CellText[]; readonly rows: readonly (readonly CellText[])[] }

export type CodeLanguage = 'python' | 'javascript' | 'text'

export const paragraph = (text: Localized): Block => ({ kind: 'text', text })
export const displayed = (formula: string): Block => ({ kind: 'formula', formula })
export const codeBlock = (language: CodeLanguage, code: string): Block => ({ kind: 'code', language, code })
export const matrix = (name: string, rows: readonly (readonly (number | string)[])[]): Block => ({
  kind: 'matrix',
  name,
  rows: rows.map((row) => row.map((entry) => String(entry).replace('-', '−'))),
})
export const columnVector = (name: string, entries: readonly (number | string)[]): Block =>
  matrix(
    name,
    entries.map((entry) => [entry]),
  )
export const table = (head: readonly CellText[], rows: readonly (readonly CellText[])[]): Block => ({
  kind: 'table',
  head,
  rows,
})

/** All texts of a block in one language, with their marks. */
export function textsOf(block: Block, locale: 'zh' | 'en'): string[] {
  const cell = (text: CellText) => (typeof text === 'string' ? text : text[locale])
  switch (block.kind) {
    case 'text':
      return [block.text[locale]]
    case 'formula':
      return [`$${block.formula}$`]
    case 'code':
      return [block.code]
    case 'matrix':
      return [`$${block.name}$`, ...block.rows.flat()]
    case 'table':
      return [...block.head, ...block.rows.flat()].map(cell)
  }
}
