import type { Database } from 'sql.js'
import type { AnkiNotetype } from './collection'
import { PackageFault } from './fault'
import { jsonDecks, jsonNotetypes } from './schema11-read'
import { tableDecks, tableNotetypes } from './schema18-read'
import { integer, rowsOf } from './sqlite'
import { dropUnicase } from './unicase'

/** What notes and cards refer to, by the ids that they use. */
export type Schema = {
  /** Milliseconds since the epoch. */
  readonly created: number
  readonly notetypes: ReadonlyMap<number, AnkiNotetype>
  /** Names, parted by `::`. */
  readonly decks: ReadonlyMap<number, string>
}

/** Since schema 15 notetypes and decks have tables of their own; before, they are JSON in the one row of `col`. */
export function readSchema(database: Database): Schema {
  const [row] = rowsOf(database, 'select crt, ver from col limit 1')
  if (!row) throw new PackageFault('broken-sqlite', { table: 'col' })
  const version = integer(row[1])
  if (version > 18) throw new PackageFault('unsupported', { what: `schema ${version}` })
  const inTables = version >= 15
  if (inTables) dropUnicase(database)
  return {
    created: integer(row[0]) * 1000,
    notetypes: inTables ? tableNotetypes(database) : jsonNotetypes(database),
    decks: inTables ? tableDecks(database) : jsonDecks(database),
  }
}
