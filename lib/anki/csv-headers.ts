import { PackageFault } from './fault'
import { splitTags } from './tags'

/** What stands above the rows of Anki's text format: lines `#key:value`. */
export type CsvHeaders = {
  readonly separator: string | undefined
  readonly html: boolean
  readonly deck: string
  readonly notetype: string
  readonly tags: readonly string[]
  /** Counted from 1. */
  readonly columns: Readonly<Partial<Record<Column, number>>>
}

type Column = 'guid' | 'notetype' | 'deck' | 'tags'

const separators: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  space: ' ',
  pipe: '|',
  colon: ':',
  '\\t': '\t',
}

/** Splits a file into its headers and the rows below. Keys that are not known, `#columns` among them, are skipped. */
export function readHeaders(text: string): { headers: CsvHeaders; body: string } {
  let body = text.replace(/^\ufeff/, '')
  const values = new Map<string, string>()
  for (let line = firstHeader(body); line !== null; line = firstHeader(body)) {
    body = body.slice(line.length)
    const [, key = '', value = ''] = /^#([^:]+):(.*)$/.exec(line.replace(/\r?\n$/, '')) ?? []
    values.set(key.trim().toLowerCase(), value)
  }
  const headers = {
    separator: separatorNamed(values.get('separator')),
    html: /^\s*true\s*$/i.test(values.get('html') ?? ''),
    deck: values.get('deck')?.trim() ?? '',
    notetype: values.get('notetype')?.trim() ?? '',
    tags: splitTags(values.get('tags') ?? ''),
    columns: {
      guid: columnOf(values.get('guid column')),
      notetype: columnOf(values.get('notetype column')),
      deck: columnOf(values.get('deck column')),
      tags: columnOf(values.get('tags column')),
    },
  }
  return { headers, body }
}

function firstHeader(body: string): string | null {
  return /^#[^\n]*(?:\n|$)/.exec(body)?.[0] ?? null
}

/** A separator is named, or stands there itself. */
function separatorNamed(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const named = separators[value.trim().toLowerCase()]
  const separator = named ?? (value.trim() || value)
  if (separator.length !== 1 || '"\r\n#'.includes(separator)) throw new PackageFault('bad-csv', { row: 0 })
  return separator
}

function columnOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const column = Number(value)
  if (!Number.isInteger(column) || column < 1) throw new PackageFault('bad-csv', { row: 0 })
  return column
}
