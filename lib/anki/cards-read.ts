import type { Database } from 'sql.js'
import type { AnkiCard, AnkiNote, CardType, Due, FsrsMemory } from './collection'
import { PackageFault } from './fault'
import { isRecord } from './json'
import type { Limits } from './limits'
import type { Schema } from './schema'
import { assertCount, eachRow, integer, text } from './sqlite'

const types: readonly CardType[] = ['new', 'learning', 'review', 'relearning']
const dayMillis = 86_400_000
/** A step due on a later day is stored as that day's number; both are one column, and Anki tells them apart so. */
const firstTimestamp = 1_000_000_000

const query = `select id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, odue, odid, flags, data from cards`

export function readCards(
  database: Database,
  { created, decks }: Schema,
  notes: ReadonlyMap<number, AnkiNote>,
  limits: Limits,
): AnkiCard[] {
  assertCount(database, 'cards', limits.cards)
  const cards: AnkiCard[] = []
  eachRow(database, query, (row) => {
    const number = (column: number) => integer(row[column])
    const note = notes.get(number(1))
    const type = types[number(4)]
    // A filtered deck borrows cards: their own deck and due date wait in odid and odue.
    const borrowed = number(12) !== 0
    const deck = decks.get(number(borrowed ? 12 : 2))
    if (!note || !type || deck === undefined) throw new PackageFault('broken-sqlite', { table: 'cards' })
    const due = borrowed && number(11) !== 0 ? number(11) : number(6)
    cards.push({
      id: number(0),
      guid: note.guid,
      ord: number(3),
      deck,
      type,
      due: dueOf(type, due, created),
      interval: Math.max(0, number(7)),
      ease: number(8),
      reps: number(9),
      lapses: number(10),
      suspended: number(5) === -1,
      flag: number(13) & 7,
      memory: memoryOf(text(row[14])),
    })
  })
  return cards
}

function dueOf(type: CardType, due: number, created: number): Due {
  if (type === 'new') return { kind: 'new', position: due }
  if (type === 'review' || due < firstTimestamp) return { kind: 'day', at: created + due * dayMillis }
  return { kind: 'time', seconds: due }
}

/** The FSRS state in `cards.data`. Anki takes data that it cannot read for none, and so does this. */
function memoryOf(data: string): FsrsMemory | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(data)
  } catch {
    return null
  }
  if (!isRecord(parsed) || typeof parsed.s !== 'number' || typeof parsed.d !== 'number') return null
  return {
    stability: parsed.s,
    difficulty: parsed.d,
    desiredRetention: typeof parsed.dr === 'number' ? parsed.dr : null,
  }
}
