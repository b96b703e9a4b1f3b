import { createHmac, timingSafeEqual } from 'node:crypto'
import { uuid } from '../events/id'

/** The cookie that says who is learning, as `id.signature`. Reading never makes one; the first write does. */
export const cookieName = 'unroll_learner'

/** 400 days in seconds, the longest that browsers keep a cookie; every write renews it. */
const maxAge = 400 * 24 * 60 * 60

/** The `Set-Cookie` header that names a learner. `secure` when browsers come by https. */
export function learnerCookie(learner: string, secret: string, secure: boolean): string {
  const value = `${learner}.${Buffer.from(signature(learner, secret)).toString('base64url')}`
  return `${cookieName}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/** The `Set-Cookie` header that takes the cookie away. */
export function noLearnerCookie(secure: boolean): string {
  return `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/** The learner that a `Cookie` header names, null without one that we signed. */
export function learnerFromCookie(header: string | null, secret: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value = ''] = splitOnce(pair.trim(), '=')
    const learner = name === cookieName ? verified(value, secret) : null
    if (learner !== null) return learner
  }
  return null
}

function verified(value: string, secret: string): string | null {
  const [learner, given = ''] = splitOnce(value, '.')
  const expected = signature(learner, secret)
  const actual = new Uint8Array(Buffer.from(given, 'base64url'))
  // Compared as bytes of equal length in constant time, so that the answer's delay says nothing of the right signature.
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null
  return uuid.safeParse(learner).success ? learner : null
}

function signature(learner: string, secret: string): Uint8Array {
  return new Uint8Array(createHmac('sha256', secret).update(`${cookieName}:${learner}`).digest())
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
