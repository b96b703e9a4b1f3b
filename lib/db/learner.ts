import type { Database, Transaction } from './client'

/** Merging keeps chains short; this ends a circle that a mistake would have made. */
const longestChain = 10

/** The learner that now stands for this one: itself, or the one that it was merged into. */
export async function currentLearner(db: Database | Transaction, id: string): Promise<string> {
  return (await standingOf(db, id)).id
}

/** What became of a learner's id. */
export type Standing = {
  /** The learner that now stands for it. */
  readonly id: string
  /** Whether that one belongs to an account. */
  readonly owned: boolean
  /** Whether that one was deleted with all that it had. */
  readonly deleted: boolean
}

/** Whom a learner's id stands for now. An id that nobody has yet stands for itself. */
export async function standingOf(db: Database | Transaction, id: string): Promise<Standing> {
  let current = id
  for (let step = 0; step < longestChain; step += 1) {
    const learner = await db.learner.findUnique({
      where: { id: current },
      select: { mergedInto: true, deletedAt: true, user: { select: { id: true } } },
    })
    if (learner?.mergedInto == null) {
      return { id: current, owned: learner?.user != null, deleted: learner?.deletedAt != null }
    }
    current = learner.mergedInto
  }
  throw new Error(`Learner ${id} is merged in a circle`)
}

/** Somebody writes for a learner whose data were deleted at their wish. */
export class LearnerDeletedError extends Error {
  override readonly name = 'LearnerDeletedError'
}

/** A learner under the lock of a transaction, with the seq that it had before. */
export type Locked = { id: string; seq: number }

/**
 * Locks a learner until the transaction ends and reserves `count` places in its log, making it when it is new. Must come
 * first in every transaction that writes: the increment is the row lock on PostgreSQL and the write lock on SQLite.
 * Throws LearnerDeletedError for one that was deleted.
 */
export async function lockLearner(tx: Transaction, id: string, count: number, now: number): Promise<Locked> {
  // No separate look whether the row is there: two first writes at once must both pass, and the second find the first.
  await tx.$executeRaw`
    INSERT INTO "Learner" ("id", "createdAt", "seq") VALUES (${id}, ${BigInt(now)}, 0) ON CONFLICT DO NOTHING`
  const seq = await reserve(tx, id, count)
  if (seq !== null) return { id, seq: seq - count }
  const { id: current, deleted } = await standingOf(tx, id)
  if (deleted) throw new LearnerDeletedError(`Learner ${id} was deleted`)
  return lockLearner(tx, current, count, now)
}

/**
 * Locks a learner that stands for itself and adds `count` to its seq, which it returns. Null, and nothing locked, when it
 * was merged or deleted: whoever waited for a merge must not hold what was merged while it waits for the other one.
 */
export async function reserve(tx: Transaction, id: string, count: number): Promise<number | null> {
  const rows = await tx.$queryRaw<{ seq: number | bigint }[]>`
    UPDATE "Learner" SET "seq" = "seq" + ${count}
    WHERE "id" = ${id} AND "mergedInto" IS NULL AND "deletedAt" IS NULL RETURNING "seq"`
  return rows[0] === undefined ? null : Number(rows[0].seq)
}

/** Frees the last `count` places that the transaction reserved and did not use. */
export async function giveBack(tx: Transaction, id: string, count: number): Promise<void> {
  if (count > 0) await tx.learner.update({ where: { id }, data: { seq: { decrement: count } }, select: { id: true } })
}
