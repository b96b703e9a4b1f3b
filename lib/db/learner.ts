import type { Database, Transaction } from './client'

/** Merging never makes long chains; this ends a circle that a mistake would have made. */
const longestChain = 10

/** The learner that now stands for this one: itself, or the one that it was merged into. */
export async function currentLearner(db: Database | Transaction, id: string): Promise<string> {
  let current = id
  for (let step = 0; step < longestChain; step += 1) {
    const learner = await db.learner.findUnique({ where: { id: current }, select: { mergedInto: true } })
    if (learner?.mergedInto == null) return current
    current = learner.mergedInto
  }
  throw new Error(`Learner ${id} is merged in a circle`)
}

/** A learner under the lock of a transaction, with the seq that it had before. */
export type Locked = { id: string; seq: number }

/**
 * Locks a learner until the transaction ends and reserves `count` places in its log, making it when it is new. Must come
 * first in every transaction that writes: the increment is the row lock on PostgreSQL and the write lock on SQLite.
 */
export async function lockLearner(tx: Transaction, id: string, count: number, now: number): Promise<Locked> {
  // No separate look whether the row is there: two first writes at once must both pass, and the second find the first.
  await tx.$executeRaw`
    INSERT INTO "Learner" ("id", "createdAt", "seq") VALUES (${id}, ${BigInt(now)}, 0) ON CONFLICT DO NOTHING`
  const { seq, mergedInto } = await tx.learner.update({
    where: { id },
    data: { seq: { increment: count } },
    select: { seq: true, mergedInto: true },
  })
  if (mergedInto === null) return { id, seq: seq - count }
  await giveBack(tx, id, count)
  return lockLearner(tx, await currentLearner(tx, mergedInto), count, now)
}

/** Frees the last `count` places that the transaction reserved and did not use. */
export async function giveBack(tx: Transaction, id: string, count: number): Promise<void> {
  if (count > 0) await tx.learner.update({ where: { id }, data: { seq: { decrement: count } }, select: { id: true } })
}
