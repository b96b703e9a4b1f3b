import type { LearnerEvent } from '../events/event'
import { entriesOf } from '../srs/entries'
import type { Transaction } from './client'
import type { EvidenceModel } from './generated/sqlite/models'

/** The rows of what an event says of cards. */
export function evidenceRows(learnerId: string, event: LearnerEvent): EvidenceModel[] {
  return entriesOf(event).map(([card, { at, due, known, ...entry }]) => ({
    learnerId,
    card,
    ...entry,
    at: BigInt(at),
    due: BigInt(due),
    known: known ? JSON.stringify(known) : null,
  }))
}

/**
 * Keeps the evidence of events just added, save what an undo takes back, whether the undo came before its target or
 * after it. Returns the cards whose evidence changed.
 */
export async function addEvidence(
  tx: Transaction,
  learnerId: string,
  fresh: readonly LearnerEvent[],
): Promise<string[]> {
  const undone = await tx.event.findMany({
    where: { learnerId, target: { in: fresh.map(({ id }) => id) } },
    select: { target: true },
  })
  const targets = new Set(undone.map(({ target }) => target))
  const added = fresh.filter(({ id }) => !targets.has(id)).flatMap((event) => evidenceRows(learnerId, event))
  if (added.length > 0) await tx.evidence.createMany({ data: added })
  const removed = await removeEvidence(tx, learnerId, fresh)
  return [...new Set([...added, ...removed].map(({ card }) => card))]
}

async function removeEvidence(tx: Transaction, learnerId: string, fresh: readonly LearnerEvent[]) {
  const targets = fresh.flatMap((event) => (event.kind === 'undo' ? [event.payload.target] : []))
  if (targets.length === 0) return []
  const where = { learnerId, eventId: { in: targets } }
  const removed = await tx.evidence.findMany({ where, select: { card: true } })
  await tx.evidence.deleteMany({ where })
  return removed
}
