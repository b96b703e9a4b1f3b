import { verifyPassword } from 'better-auth/crypto'
import { passwordHash } from '../db/accounts'
import type { Database } from '../db/client'
import type { LiveSession } from './live-session'
import { freshSeconds } from './options'

/** Why it is not proven that who asks is the account's owner and not somebody at their open browser. */
export type ProofRefusal = 'wrong_password' | 'session_not_fresh'

/** Whether the account's owner asks: by its password where it has one, else by having signed in just now. */
export async function proveOwner(
  db: Database,
  session: LiveSession,
  password: string | undefined,
  now: number,
): Promise<ProofRefusal | null> {
  const hash = await passwordHash(db, session.userId)
  if (hash === null) return now - session.createdAt < freshSeconds * 1000 ? null : 'session_not_fresh'
  return (await verifyPassword({ hash, password: password ?? '' })) ? null : 'wrong_password'
}
