import type { Database } from 'sql.js'
import type { AnkiNote } from './collection'
import { PackageFault } from './fault'
import type { Limits } from './limits'
import type { Schema } from './schema'
import { assertInert } from './scripts'
import { assertCount, eachRow, integer, text } from './sqlite'
import { splitTags } from './tags'

/** The notes by their id. Fields are parted by U+001F; those that the notetype does not know are left out. */
export function readNotes(database: Database, { notetypes }: Schema, limits: Limits): Map<number, AnkiNote> {
  assertCount(database, 'notes', limits.notes)
  const notes = new Map<number, AnkiNote>()
  const guids = new Set<string>()
  eachRow(database, 'select id, guid, mid, mod, tags, flds from notes', (row) => {
    const guid = text(row[1])
    const notetype = notetypes.get(integer(row[2]))
    if (!notetype || guids.has(guid)) throw new PackageFault('broken-sqlite', { table: 'notes' })
    guids.add(guid)
    const values = text(row[5]).split('\u001f')
    const fields = notetype.fields.map((name, k) => ({ name, html: values[k] ?? '' }))
    for (const { name, html } of fields) assertInert(html, { guid, field: name })
    const tags = splitTags(text(row[4]))
    notes.set(integer(row[0]), { guid, notetype, fields, tags, modified: integer(row[3]) })
  })
  return notes
}

/** Whether this is the collection that only tells an old version of Anki to update. */
export function isUpdateNote(notes: Iterable<AnkiNote>): boolean {
  const [first, ...others] = notes
  return others.length === 0 && /update to the latest Anki version/i.test(first?.fields[0]?.html ?? '')
}
