// What the tests of this room compare stored memory with.
import { expect } from 'vitest'
import { foldEvents } from '../srs/fold'
import type { Database } from './client'
import { fromRow } from './event-row'
import { rebuild } from './rebuild'
import { noon } from './sample-events'

/** A learner's stored memories by card, without the learner's id. */
export async function memoriesOf(db: Database, learnerId: string) {
  const rows = await db.memory.findMany({ where: { learnerId }, omit: { learnerId: true } })
  return rows
    .map(({ lastAt, due, ...row }) => ({ ...row, lastAt: Number(lastAt), due: Number(due) }))
    .sort((a, b) => (a.card < b.card ? -1 : 1))
}

/** Stored, rebuilt by the database's own code, and folded by the pure core: all the same to the bit. */
export async function expectFolded(db: Database, learnerId: string): Promise<void> {
  const stored = await memoriesOf(db, learnerId)
  const rows = await db.event.findMany({ where: { learnerId } })
  const folded = [...foldEvents(rows.map(fromRow))].map(([card, memory]) => ({ card, ...memory }))
  expect(stored).toEqual(folded.sort((a, b) => (a.card < b.card ? -1 : 1)))
  const evidence = await evidenceOf(db, learnerId)
  await rebuild(db, learnerId, noon)
  expect(await memoriesOf(db, learnerId)).toEqual(stored)
  expect(await evidenceOf(db, learnerId)).toEqual(evidence)
}

function evidenceOf(db: Database, learnerId: string) {
  return db.evidence.findMany({ where: { learnerId }, orderBy: [{ eventId: 'asc' }, { card: 'asc' }] })
}
