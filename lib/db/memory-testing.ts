// What the tests of this room compare.
import { foldEvents } from '../srs/fold'
import { settingsOf } from '../srs/settings'
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

/** A learner's memories as stored, as the pure core folds them, and as rebuilt, with the evidence before and after. */
export async function foldings(db: Database, learnerId: string) {
  const stored = await memoriesOf(db, learnerId)
  const rows = await db.event.findMany({ where: { learnerId } })
  const events = rows.map(fromRow)
  const folded = [...foldEvents(events, settingsOf(events))].map(([card, memory]) => ({ card, ...memory }))
  const evidence = await evidenceOf(db, learnerId)
  await rebuild(db, learnerId, noon)
  return {
    stored,
    folded: folded.sort((a, b) => (a.card < b.card ? -1 : 1)),
    rebuilt: await memoriesOf(db, learnerId),
    evidence,
    rebuiltEvidence: await evidenceOf(db, learnerId),
  }
}

function evidenceOf(db: Database, learnerId: string) {
  return db.evidence.findMany({ where: { learnerId }, orderBy: [{ eventId: 'asc' }, { card: 'asc' }] })
}
