import type { Database } from '../db/client'

/**
 * A new password was chosen by a link. Whoever made the account need not be the owner of its address: the first such
 * link proves who is, so other ways in that were added before it end. From then on they stay.
 */
export async function afterReset(db: Database, { id, emailVerified }: { id: string; emailVerified: boolean }) {
  if (emailVerified) return
  await db.passkey.deleteMany({ where: { userId: id } })
  await db.account.deleteMany({ where: { userId: id, providerId: { not: 'credential' } } })
  await db.user.update({ where: { id }, data: { emailVerified: true }, select: { id: true } })
}
