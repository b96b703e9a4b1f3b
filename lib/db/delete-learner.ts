import type { Database } from './client'
import { reserve } from './learner'
import { withRetry } from './retry'

/**
 * Deletes a learner with everything of it: account, sessions, events, memory, shares. Of it and of those that were merged
 * into it a row with the id and the moment stays. False when it was merged or deleted before, or never was.
 */
export function deleteLearner(db: Database, id: string, now: number): Promise<boolean> {
  return withRetry(() =>
    db.$transaction(async (tx) => {
      if ((await reserve(tx, id, 0)) === null) return false
      const user = await tx.user.findUnique({ where: { learnerId: id }, select: { id: true } })
      if (user !== null) {
        // Tokens for a new password name their user as a value.
        await tx.verification.deleteMany({ where: { value: user.id } })
        await tx.user.delete({ where: { id: user.id }, select: { id: true } })
      }
      await tx.share.deleteMany({ where: { learnerId: id } })
      await tx.memory.deleteMany({ where: { learnerId: id } })
      await tx.event.deleteMany({ where: { learnerId: id } })
      await tx.learner.updateMany({
        where: { OR: [{ id }, { mergedInto: id }] },
        data: { createdAt: 0n, seq: 0, mergedInto: null, deletedAt: BigInt(now) },
      })
      return true
    }),
  )
}
