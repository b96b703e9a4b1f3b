import { randomBytes } from 'node:crypto'
import { type Auth, resetSeconds } from './options'

/** A token for a new password, valid once and for an hour, made without a mail; null when nobody has this address. */
export async function makeResetToken(auth: Auth, email: string, now: number): Promise<string | null> {
  const { internalAdapter } = await auth.$context
  const found = await internalAdapter.findUserByEmail(email.trim().toLowerCase())
  if (!found) return null
  const token = randomBytes(24).toString('base64url')
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: found.user.id,
    expiresAt: new Date(now + resetSeconds * 1000),
  })
  return token
}
