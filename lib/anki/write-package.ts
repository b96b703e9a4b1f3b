import { strToU8, type Zippable, type ZippableFile, zipSync } from 'fflate'
import type { Database, SqlJsStatic, SqlValue } from 'sql.js'
import { dayNumber, localDayOf, startOfDay } from '../srs/clock'
import { cardRow, newCard } from './card-row'
import type { Review } from './collection'
import { deckIds, deckOptions, decksJson } from './decks-write'
import type { AnkiExport } from './export'
import { PackageFault } from './fault'
import { assertPlainName } from './file-name'
import { noteRow } from './note-row'
import { modelOf, notetypeId, notetypes } from './notetypes'
import { schema11 } from './schema11'
import { guidOf } from './stable-id'

/** The earliest date that zip can express: an entry's date would be the only thing in a package that depends on more. */
const zipDate = '1980-01-01T12:00:00'

/**
 * A deck as a package in the legacy format, which every version of Anki imports: `collection.anki2` with schema 11,
 * and media as entries 0, 1, 2, … with their names in the list `media`. The same deck gives the same bytes. Throws a
 * PackageFault `bad-note` for a note that Anki would drop or misread, `bad-path` or `media-twice` for a name of a file.
 */
export function writePackage(deck: AnkiExport, sql: SqlJsStatic): Uint8Array {
  const database = new sql.Database()
  try {
    database.run(schema11)
    database.run('begin')
    writeRows(database, deck)
    database.run('commit')
    return zipSync({ 'collection.anki2': database.export(), ...mediaFiles(deck) }, { level: 6, mtime: zipDate })
  } finally {
    database.close()
  }
}

/** The entries of media and the list of their names. Pictures and sounds are compressed already: they are only stored. */
function mediaFiles({ media = [] }: AnkiExport): Zippable {
  const names = new Set<string>()
  for (const { name } of media) {
    assertPlainName(name)
    if (names.has(name)) throw new PackageFault('media-twice', { name })
    names.add(name)
  }
  const list = Object.fromEntries(media.map(({ name }, i) => [i, name]))
  const entries = Object.fromEntries(
    media.map(({ bytes }, i): [string, ZippableFile] => [`${i}`, [bytes, { level: 0 }]]),
  )
  return { media: strToU8(JSON.stringify(list)), ...entries }
}

function writeRows(database: Database, deck: AnkiExport): void {
  const { now, utcOffset, scheduling, notes } = deck
  const modified = Math.floor(now / 1000)
  const decks = deckIds(notes.map((note) => note.deck))
  const localDay = (at: number) => dayNumber(localDayOf(at, utcOffset))
  const firstDay = dayOfCreation(deck, localDay)
  const created = startOfDay(firstDay, utcOffset) / 1000
  insert(database, 'col', [
    [
      1,
      created,
      now,
      now,
      11,
      0,
      0,
      0,
      configJson(deck),
      modelsJson(deck, modified),
      decksJson(decks, modified),
      deckOptions,
      '{}',
    ],
  ])
  const noteRows: SqlValue[][] = []
  const cardRows: SqlValue[][] = []
  const reviews: (Review & { readonly card: number })[] = []
  // Anki takes ids for the moments of their making, and gives others on import where they are taken.
  let id = now
  const guids = new Set<string>()
  for (const [position, note] of notes.entries()) {
    const noteId = id++
    const guid = note.guid ?? guidOf(note.id)
    // Of two notes with one GUID, or of one in a deck without a name, an import would make what nobody asked for.
    if (guids.has(guid)) throw new PackageFault('bad-note', { id: note.id, field: 'guid' })
    if (note.deck.trim() === '') throw new PackageFault('bad-note', { id: note.id, field: 'deck' })
    guids.add(guid)
    noteRows.push(noteRow(note, { id: noteId, guid, modified }))
    for (const card of note.cards) {
      const place = {
        id: id++,
        note: noteId,
        deck: decks.get(note.deck) as number,
        ord: card.ord,
        modified,
        dayOf: (at: number) => localDay(at) - firstDay,
      }
      cardRows.push(cardRow(scheduling ? card : newCard(position), place))
      if (scheduling) reviews.push(...card.reviews.map((review) => ({ ...review, card: place.id })))
    }
  }
  insert(database, 'notes', noteRows)
  insert(database, 'cards', cardRows)
  insert(database, 'revlog', reviewRows(reviews))
}

/** The first day that anything in the deck speaks of, so that no day has a negative number. */
function dayOfCreation({ now, scheduling, notes }: AnkiExport, localDay: (at: number) => number): number {
  let first = localDay(now)
  if (!scheduling) return first
  for (const { cards } of notes)
    for (const { due, reviews } of cards) {
      if (due.kind === 'day') first = Math.min(first, localDay(due.at))
      for (const { at } of reviews) first = Math.min(first, localDay(at))
    }
  return first
}

/** A review's id is its moment. Two of the same millisecond are parted by one, as Anki does it. */
function reviewRows(reviews: readonly (Review & { readonly card: number })[]): SqlValue[][] {
  let last = 0
  return reviews
    .toSorted((a, b) => a.at - b.at || a.card - b.card)
    .map(({ card, at, grade, interval, lastInterval, ease, took, kind }) => {
      last = Math.max(at, last + 1)
      return [last, card, -1, grade, interval, lastInterval, ease, took, kind]
    })
}

function insert(database: Database, table: string, rows: readonly SqlValue[][]): void {
  const [first] = rows
  if (!first) return
  const statement = database.prepare(`insert into ${table} values (${first.map(() => '?').join(', ')})`)
  try {
    for (const row of rows) statement.run(row)
  } finally {
    statement.free()
  }
}

function modelsJson({ notes }: AnkiExport, modified: number): string {
  const used = new Set(notes.map(({ kind }) => kind))
  const models = Object.entries(notetypes).filter(([kind]) => used.has(kind as keyof typeof notetypes))
  return JSON.stringify(
    Object.fromEntries(models.map(([, notetype]) => [notetypeId(notetype), modelOf(notetype, modified)])),
  )
}

/** `col.conf`: the scheduler's version, and the clock on which days begin at 04:00. */
function configJson({ utcOffset, notes }: AnkiExport): string {
  return JSON.stringify({
    schedVer: 2,
    sched2021: true,
    creationOffset: -utcOffset,
    rollover: 4,
    nextPos: notes.length + 1,
    activeDecks: [1],
    curDeck: 1,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    curModel: null,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
    dayLearnFirst: false,
  })
}
