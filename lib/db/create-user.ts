import type { Transaction } from './client'
import type { UserModel } from './generated/sqlite/models'
import { lockLearner, reserve } from './learner'

/** An account as it is made, but for whose it is. */
export type NewUser = Omit<UserModel, 'learnerId'>

/**
 * Makes an account. The guest's learner becomes its own where there is one that is nobody's yet; otherwise it begins with
 * a new one, `fresh`. Under the learner's lock, so that it is not merged into another account meanwhile.
 */
export async function createUser(
  tx: Transaction,
  user: NewUser,
  { guest, fresh, now }: { guest: string | null; fresh: string; now: number },
): Promise<UserModel> {
  const learnerId = guest !== null && (await isFree(tx, guest)) ? guest : fresh
  await lockLearner(tx, learnerId, 0, now)
  return tx.user.create({ data: { ...user, learnerId } })
}

async function isFree(tx: Transaction, guest: string): Promise<boolean> {
  if ((await reserve(tx, guest, 0)) === null) return false
  return (await tx.user.findUnique({ where: { learnerId: guest }, select: { id: true } })) === null
}
