import type { SqlValue } from 'sql.js'
import { clozeNumbers } from './cloze'
import type { ExportNote } from './export'
import { PackageFault } from './fault'
import { htmlText } from './html'
import { fieldValues, notetypeId, notetypes } from './notetypes'
import { fieldChecksum } from './stable-id'
import { joinedTags } from './tags'

/** `modified` in seconds since the epoch. */
export type NotePlace = { readonly id: number; readonly guid: string; readonly modified: number }

/**
 * A row of `notes`. Throws a PackageFault `bad-note` for what Anki would drop or misread: a
 * first field without anything to see, a cloze note's card without its cloze, a separator or NUL within a field.
 */
export function noteRow(note: ExportNote, { id, guid, modified }: NotePlace): SqlValue[] {
  const notetype = notetypes[note.kind]
  const values = fieldValues(note).map(withoutNewlinesInMath)
  values.forEach((value, k) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: U+001F parts the fields, and NUL ends SQLite's texts.
    if (/[\u0000\u001f]/.test(value))
      throw new PackageFault('bad-note', { id: note.id, field: notetype.fields[k] ?? '' })
  })
  const first = values[0] as string
  const sortText = htmlText(first).trim()
  const numbers = clozeNumbers(first)
  const lacksCloze = note.kind === 'cloze' && !note.cards.every(({ ord }) => numbers.has(ord + 1))
  if (sortText === '' || lacksCloze)
    throw new PackageFault('bad-note', { id: note.id, field: notetype.fields[0] ?? '' })
  const tags = joinedTags(note.tags)
  return [
    id,
    guid,
    notetypeId(notetype),
    modified,
    -1,
    tags === '' ? '' : ` ${tags} `,
    values.join('\u001f'),
    sortText,
    fieldChecksum(sortText),
    0,
    '',
  ]
}

/** A newline in a formula would reach MathJax as `<br>`. */
function withoutNewlinesInMath(html: string): string {
  return html.replace(/\\\(.*?\\\)|\\\[.*?\\\]/gs, (math) => math.replace(/\s*[\r\n]\s*/g, ' '))
}
