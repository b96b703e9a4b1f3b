import type { Database } from 'sql.js'
import type { AnkiNotetype, AnkiTemplate } from './collection'
import { PackageFault } from './fault'
import { isRecord, parseJson } from './json'
import { assertTable, rowsOf, text } from './sqlite'

/** The notetypes of schema 11: `col.models`, a JSON object by id. */
export function jsonNotetypes(database: Database): Map<number, AnkiNotetype> {
  return byId(database, 'models', (model) => ({
    name: stringOf(model, 'name', 'models'),
    kind: model.type === 1 ? 'cloze' : 'basic',
    fields: inOrder(model, 'flds').map((field) => stringOf(field, 'name', 'models')),
    templates: inOrder(model, 'tmpls').map(
      (template): AnkiTemplate => ({
        name: stringOf(template, 'name', 'models'),
        front: stringOf(template, 'qfmt', 'models'),
        // Anki itself takes a template without a back for one whose back is empty.
        back: template.afmt === undefined ? '' : stringOf(template, 'afmt', 'models'),
      }),
    ),
  }))
}

/** The decks of schema 11: `col.decks`, a JSON object by id. */
export function jsonDecks(database: Database): Map<number, string> {
  return byId(database, 'decks', (deck) => stringOf(deck, 'name', 'decks'))
}

type Json = Readonly<Record<string, unknown>>

function byId<T>(database: Database, column: string, read: (value: Json) => T): Map<number, T> {
  assertTable(database, 'col', [column])
  const all = parseJson(text(rowsOf(database, `select ${column} from col limit 1`)[0]?.[0]), column)
  if (!isRecord(all)) throw new PackageFault('bad-json', { where: column })
  return new Map(
    Object.entries(all).map(([id, value]) => {
      if (!isRecord(value)) throw new PackageFault('bad-json', { where: column })
      return [Number(id), read(value)]
    }),
  )
}

/** Fields and templates say themselves where they stand. */
function inOrder(model: Json, key: string): Json[] {
  const list = model[key]
  if (!Array.isArray(list) || !list.every(isRecord)) throw new PackageFault('bad-json', { where: 'models' })
  return list.toSorted((a, b) => Number(a.ord ?? 0) - Number(b.ord ?? 0))
}

function stringOf(value: Json, key: string, where: string): string {
  const found = value[key]
  if (typeof found !== 'string') throw new PackageFault('bad-json', { where })
  return found
}
