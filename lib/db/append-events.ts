import type { LearnerEvent } from '../events/event'
import type { Database, Transaction } from './client'
import { toRow } from './event-row'
import { addEvidence } from './evidence'
import { giveBack, lockLearner } from './learner'
import { refold, refoldAll } from './memory'
import { received } from './receive'
import { withRetry } from './retry'
import { changeMemorySettings } from './settings'

/** What the server says of an event that it has: its place in the log, and the time that counts. */
export type Acknowledged = { id: string; seq: number; at: number; localDay: string }

/** The learner whose log the events went to, which differs from the one asked for when that was merged. */
export type Receipt = { learner: string; acknowledged: Acknowledged[] }

/**
 * Adds events to a learner's log, the learner being made when new, and brings the memory of their cards up to date. All
 * or none. An event that is there already changes nothing and is acknowledged as it was the first time.
 */
export function appendEvents(
  db: Database,
  learnerId: string,
  events: readonly LearnerEvent[],
  receivedAt: number,
): Promise<Receipt> {
  const batch = [...new Map([...events].reverse().map((event) => [event.id, event])).values()].reverse()
  return withRetry(() => db.$transaction((tx) => append(tx, learnerId, batch, receivedAt)))
}

async function append(
  tx: Transaction,
  learnerId: string,
  batch: readonly LearnerEvent[],
  receivedAt: number,
): Promise<Receipt> {
  const learner = await lockLearner(tx, learnerId, batch.length, receivedAt)
  const there = await tx.event.findMany({
    where: { learnerId: learner.id, id: { in: batch.map(({ id }) => id) } },
    select: { id: true, seq: true, at: true, localDay: true },
  })
  const known = new Set(there.map(({ id }) => id))
  const fresh = batch.filter(({ id }) => !known.has(id)).map((event) => received(event, receivedAt))
  await giveBack(tx, learner.id, batch.length - fresh.length)

  const rows = fresh.map((event, i) => toRow(event, { learnerId: learner.id, seq: learner.seq + i + 1, receivedAt }))
  if (fresh.length > 0) {
    await tx.event.createMany({ data: rows })
    const cards = await addEvidence(tx, learner.id, fresh)
    if (await changeMemorySettings(tx, learner.id, fresh)) await refoldAll(tx, learner.id)
    else await refold(tx, learner.id, cards)
  }

  const acknowledged = new Map(
    [...there, ...rows].map(({ id, seq, at, localDay }) => [id, { id, seq, at: Number(at), localDay }]),
  )
  return { learner: learner.id, acknowledged: batch.flatMap(({ id }) => acknowledged.get(id) ?? []) }
}
