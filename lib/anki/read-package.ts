import type { SqlJsStatic } from 'sql.js'
import { openArchive } from './archive'
import { readCards } from './cards-read'
import type { AnkiCollection } from './collection'
import { PackageFault } from './fault'
import { defaultLimits, type Limits } from './limits'
import { readMedia } from './media'
import { isUpdateNote, readNotes } from './notes-read'
import { readReviews } from './reviews-read'
import { readSchema } from './schema'
import { withDatabase } from './sqlite'

/**
 * Reads an Anki package (.apkg, and the .colpkg of a whole collection): the legacy format, whose database has schema
 * 11, and today's, whose database has schema 18 and is compressed with zstd. `sql` is what sql.js's factory made.
 * Everything is parsed and checked before anything is returned; what is wrong is thrown as a PackageFault.
 */
export function readPackage(bytes: Uint8Array, sql: SqlJsStatic, limits: Limits = defaultLimits): AnkiCollection {
  const archive = openArchive(bytes, limits)
  const media = readMedia(archive, limits)
  return withDatabase(archive.sqlite, sql, (database) => {
    const schema = readSchema(database)
    const notes = readNotes(database, schema, limits)
    if (isUpdateNote(notes.values())) throw new PackageFault('only-update-note')
    const cards = readCards(database, schema, notes, limits)
    const reviews = readReviews(database, cards, limits)
    return { created: schema.created, notes: [...notes.values()], cards, reviews, media }
  })
}
