import { PbfReader } from 'pbf'
import type { Database } from 'sql.js'
import type { AnkiNotetype, AnkiTemplate } from './collection'
import { orFault } from './fault'
import { assertTable, blob, integer, type Row, rowsOf, text } from './sqlite'

/** The notetypes of schema 15 and later. The messages' field numbers are those of Anki's notetypes.proto. */
export function tableNotetypes(database: Database): Map<number, AnkiNotetype> {
  assertTable(database, 'notetypes', ['id', 'name', 'config'])
  assertTable(database, 'fields', ['ntid', 'ord', 'name'])
  assertTable(database, 'templates', ['ntid', 'ord', 'name', 'config'])
  const fields = byNotetype(database, 'select ntid, ord, name from fields', (row) => text(row[2]))
  const templates = byNotetype(
    database,
    'select ntid, ord, name, config from templates',
    (row): AnkiTemplate => ({ name: text(row[2]), ...readTemplate(blob(row[3])) }),
  )
  const notetypes = new Map<number, AnkiNotetype>()
  for (const [id, name, config] of rowsOf(database, 'select id, name, config from notetypes')) {
    const key = integer(id)
    notetypes.set(key, {
      name: text(name),
      kind: readKind(blob(config)),
      fields: fields.get(key) ?? [],
      templates: templates.get(key) ?? [],
    })
  }
  return notetypes
}

/** The parts of a deck's name are parted by U+001F, which sorts before every letter. */
export function tableDecks(database: Database): Map<number, string> {
  assertTable(database, 'decks', ['id', 'name'])
  return new Map(
    rowsOf(database, 'select id, name from decks').map(([id, name]) => [
      integer(id),
      text(name).replaceAll('\u001f', '::'),
    ]),
  )
}

function byNotetype<T>(database: Database, query: string, read: (row: Row) => T) {
  const lists = new Map<number, T[]>()
  for (const row of rowsOf(database, query).sort((a, b) => integer(a[1]) - integer(b[1]))) {
    const id = integer(row[0])
    const list = lists.get(id)
    if (list) list.push(read(row))
    else lists.set(id, [read(row)])
  }
  return lists
}

/** `Notetype.Config`: its field 1 is 1 for a cloze notetype. */
function readKind(config: Uint8Array): AnkiNotetype['kind'] {
  const { kind } = readMessage(config, { kind: 0 }, (field, message, pbf) => {
    if (field === 1) message.kind = pbf.readVarint()
  })
  return kind === 1 ? 'cloze' : 'basic'
}

/** `Notetype.Template.Config`: its fields 1 and 2 are the two sides. */
function readTemplate(config: Uint8Array): { front: string; back: string } {
  return readMessage(config, { front: '', back: '' }, (field, message, pbf) => {
    if (field === 1) message.front = pbf.readString()
    else if (field === 2) message.back = pbf.readString()
  })
}

function readMessage<T>(bytes: Uint8Array, empty: T, read: (field: number, message: T, pbf: PbfReader) => void): T {
  return orFault('bad-protobuf', { where: 'notetypes' }, () => new PbfReader(bytes).readFields(read, empty))
}
