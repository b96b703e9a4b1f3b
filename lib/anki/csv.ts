import Papa from 'papaparse'
import { type CsvHeaders, readHeaders } from './csv-headers'
import { escapeHtml } from './escape-html'
import { PackageFault } from './fault'
import { defaultLimits, type Limits } from './limits'
import { assertInert } from './scripts'
import { joinedTags, splitTags } from './tags'

/** A note as a row of Anki's text format. Names are '' where the file gives none. */
export type CsvNote = {
  readonly guid: string
  readonly notetype: string
  readonly deck: string
  readonly tags: readonly string[]
  /** HTML, in the order of the notetype's fields. */
  readonly fields: readonly string[]
}

const columns = ['guid', 'notetype', 'deck', 'tags'] as const

/**
 * Notes as Anki's text file: headers, then a row each, of which the first four columns are GUID, notetype, deck and
 * tags. Rows are as long as their notes have fields. Everything is quoted, since a line that begins with `#` is a
 * comment to Anki. Throws a PackageFault `bad-note` for NUL, and for a note without fields.
 */
export function writeCsv(notes: readonly CsvNote[]): string {
  const rows = notes.map((note) => {
    const row = [note.guid, note.notetype, note.deck, joinedTags(note.tags), ...note.fields]
    if (note.fields.length === 0 || row.some((cell) => cell.includes('\0')))
      throw new PackageFault('bad-note', { id: note.guid, field: '' })
    return row
  })
  const longest = Math.max(1, ...notes.map(({ fields }) => fields.length))
  const names = ['GUID', 'Notetype', 'Deck', 'Tags', ...Array.from({ length: longest }, (_, k) => `Field ${k + 1}`)]
  const headers = [
    '#separator:tab',
    '#html:true',
    ...columns.map((column, k) => `#${column} column:${k + 1}`),
    `#columns:${names.join('\t')}`,
  ]
  const body = Papa.unparse(rows, { delimiter: '\t', newline: '\n', quotes: true })
  return `${headers.join('\n')}\n${body}${body === '' ? '' : '\n'}`
}

/**
 * The notes of a file in Anki's text format, or of any CSV. Columns that no header claims are fields. Without
 * `#html:true` the fields are text, and become HTML here. Throws a PackageFault: `bad-csv`, `too-large`, `too-many`,
 * or `scripts` and `bad-html` as for packages.
 */
export function readCsv(text: string, limits: Limits = defaultLimits): CsvNote[] {
  if (text.length > limits.package) throw new PackageFault('too-large', { limit: limits.package })
  if (text.includes('\0')) throw new PackageFault('bad-csv', { row: 0 })
  const { headers, body } = readHeaders(text)
  const newline = /^[^\n"]*\r\n/.test(text) ? '\r\n' : '\n'
  const { data, errors } = Papa.parse(body, {
    delimiter: headers.separator ?? separatorOf(body),
    newline,
    comments: '#',
    skipEmptyLines: true,
  })
  const [error] = errors
  if (error) throw new PackageFault('bad-csv', { row: (error.row ?? -1) + 1 })
  if (data.length > limits.notes) throw new PackageFault('too-many', { what: 'notes', limit: limits.notes })
  return data.map((row, k) => noteOf(row, headers, k + 1))
}

function noteOf(row: readonly string[], headers: CsvHeaders, number: number): CsvNote {
  const cell = (column: number | undefined) => (column === undefined ? undefined : (row[column - 1] ?? ''))
  const special = new Set(columns.map((column) => headers.columns[column]))
  const values = row.filter((_, k) => !special.has(k + 1))
  const guid = cell(headers.columns.guid) ?? ''
  const fields = headers.html ? values : values.map((value) => escapeHtml(value).replace(/\r?\n/g, '<br>'))
  if (fields.length === 0) throw new PackageFault('bad-csv', { row: number })
  fields.forEach((html, k) => {
    assertInert(html, { guid, field: String(k + 1), row: number })
  })
  return {
    guid,
    notetype: cell(headers.columns.notetype) ?? headers.notetype,
    deck: cell(headers.columns.deck) ?? headers.deck,
    tags: [...headers.tags, ...splitTags(cell(headers.columns.tags) ?? '')],
    fields,
  }
}

/** Without a header, the separator is the first of these that the first line has. */
function separatorOf(body: string): string {
  const [line = ''] = body.split('\n', 1)
  return ['\t', '|', ';', ','].find((separator) => line.includes(separator)) ?? '\t'
}
