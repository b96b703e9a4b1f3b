import { APIError } from 'better-auth/api'
import type { Auth } from './options'
import { probe } from './probe'

/** A browser that is signed in: whose it is, and since when. */
export type LiveSession = {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly userId: string
  readonly learner: string
  readonly email: string
}

/** What a request's session cookie says, and the cookies that renew it. */
export type SessionAnswer = { readonly session: LiveSession | null; readonly cookies: readonly string[] }

/** The session that a request's cookie opens; null when it has expired, was revoked or is none of ours. */
export async function liveSession(auth: Auth, headers: Headers): Promise<SessionAnswer> {
  const { response, headers: answer } = await auth.api
    .getSession({ headers, returnHeaders: true })
    .catch((error: unknown) => unlessEnded(auth, error))
  // An ended session's cookie stays: every page and tab is to hear that it has ended, not the first one that asks.
  if (response === null) return { session: null, cookies: [] }
  const cookies = answer.getSetCookie()
  const { session, user } = response
  const learner = user.learnerId
  if (typeof learner !== 'string') throw new Error('A user without a learner')
  return {
    session: { id: session.id, createdAt: +session.createdAt, userId: user.id, learner, email: user.email },
    cookies,
  }
}

/** A session that is ended while it is renewed is none. Whatever else goes wrong must not pass for a sign-out. */
async function unlessEnded(auth: Auth, error: unknown) {
  if (error instanceof APIError && error.statusCode === 401) return { response: null, headers: new Headers() }
  await probe(auth)
  throw error
}
