import type { Entry } from '../srs/entries'
import { foldCard } from '../srs/fold'
import type { Known } from '../srs/known'
import type { Memory } from '../srs/memory'
import type { Settings } from '../srs/settings'
import type { Transaction } from './client'
import type { EvidenceModel, MemoryModel } from './generated/sqlite/models'
import { settingsOf } from './settings'

/** Cards of one query: Prisma passes SQLite at most 999 parameters. */
const cardsAtOnce = 500

/**
 * Folds these cards' standing evidence anew under the learner's settings, and keeps the memory that results; none for a
 * card without evidence.
 */
export async function refold(tx: Transaction, learnerId: string, cards: readonly string[]): Promise<void> {
  if (cards.length === 0) return
  const settings = await settingsOf(tx, learnerId)
  for (let i = 0; i < cards.length; i += cardsAtOnce)
    await refoldSome(tx, learnerId, cards.slice(i, i + cardsAtOnce), settings)
}

/** The same for every card, also those whose last evidence has just been taken back: their settings have changed. */
export async function refoldAll(tx: Transaction, learnerId: string): Promise<void> {
  await tx.memory.deleteMany({ where: { learnerId } })
  const rows = await tx.evidence.findMany({ where: { learnerId }, select: { card: true }, distinct: ['card'] })
  await refold(
    tx,
    learnerId,
    rows.map(({ card }) => card),
  )
}

async function refoldSome(tx: Transaction, learnerId: string, cards: string[], settings: Settings): Promise<void> {
  const where = { learnerId, card: { in: cards } }
  const entries = entriesByCard(await tx.evidence.findMany({ where }))
  const memories = [...entries].flatMap(([card, list]) => {
    const memory = foldCard(list, settings)
    return memory === null ? [] : [toRow(learnerId, card, memory)]
  })
  await tx.memory.deleteMany({ where })
  if (memories.length > 0) await tx.memory.createMany({ data: memories })
}

function entriesByCard(rows: readonly EvidenceModel[]): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const { card, eventId, at, utcOffset, localDay, grade, due, known } of rows) {
    const entry: Entry = {
      eventId,
      at: Number(at),
      utcOffset,
      localDay,
      grade: grade as Entry['grade'],
      due: Number(due),
      ...(known !== null && { known: JSON.parse(known) as Known }),
    }
    const list = entries.get(card)
    if (list) list.push(entry)
    else entries.set(card, [entry])
  }
  // Sorted here: the order of texts in the database depends on its collation.
  for (const list of entries.values()) list.sort((a, b) => a.at - b.at || (a.eventId < b.eventId ? -1 : 1))
  return entries
}

function toRow(learnerId: string, card: string, { lastAt, due, ...memory }: Memory): MemoryModel {
  return { learnerId, card, ...memory, lastAt: BigInt(lastAt), due: BigInt(due) }
}
