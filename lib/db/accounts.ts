import type { Database } from './client'

/** An account as its owner sees it; times in milliseconds since the epoch. */
export type AccountView = {
  readonly email: string
  readonly name: string
  readonly createdAt: number
  readonly hasPassword: boolean
  readonly passkeys: readonly { readonly id: string; readonly name: string | null; readonly createdAt: number | null }[]
  /** How many events its log holds. */
  readonly events: number
}

/** The account of a user; null when there is none any more. */
export async function readAccount(db: Database, userId: string): Promise<AccountView | null> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      name: true,
      createdAt: true,
      learnerId: true,
      passkeys: { select: { id: true, name: true, createdAt: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    },
  })
  if (user === null) return null
  const { learnerId, createdAt, passkeys, ...rest } = user
  return {
    ...rest,
    createdAt: +createdAt,
    hasPassword: (await passwordHash(db, userId)) !== null,
    passkeys: passkeys.map((passkey) => ({ ...passkey, createdAt: passkey.createdAt && +passkey.createdAt })),
    events: await db.event.count({ where: { learnerId } }),
  }
}

/** The hash of a user's password; null for who signs in otherwise. */
export async function passwordHash(db: Database, userId: string): Promise<string | null> {
  const row = await db.account.findFirst({ where: { userId, providerId: 'credential' }, select: { password: true } })
  return row?.password ?? null
}
