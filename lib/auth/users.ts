import type { Database } from '../db/client'
import type { Auth } from './options'

/** Whether there is an account with this address. */
export async function hasUser(db: Database, email: string): Promise<boolean> {
  return (await db.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } })) !== null
}

/** The address of the account that a token for a new password is of; null when it is not valid, or not any more. */
export async function emailOfReset(auth: Auth, token: string): Promise<string | null> {
  const { internalAdapter } = await auth.$context
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`)
  if (!found || found.expiresAt < new Date()) return null
  return (await internalAdapter.findUserById(found.value))?.email ?? null
}
