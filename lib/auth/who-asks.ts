import type { Database } from '../db/client'
import { standingOf } from '../db/learner'
import { mergeLearners } from '../db/merge-learners'
import { learnerFromCookie, noLearnerCookie } from './cookie'
import { type LiveSession, liveSession } from './live-session'
import type { Auth } from './options'
import { hasSessionCookie } from './session-cookie'

/** Whom a request comes from. */
export type Asker = {
  /** Whose log it reads and writes; null for nobody. */
  readonly learner: string | null
  /** The live session by which it is theirs; null for a guest. */
  readonly session: LiveSession | null
  /** Nobody now, but the browser was signed in: its session has ended. */
  readonly signedOut: boolean
  /** `Set-Cookie` headers that belong to the answer. */
  readonly cookies: readonly string[]
}

/** What it takes to tell. */
export type Reception = {
  readonly database: () => Promise<Database>
  readonly auth: () => Promise<Auth>
  readonly secret: () => string
  readonly secureCookies: boolean
}

/**
 * Who asks: the account of a live session, else the guest of the signed cookie. A learner that belongs to an account is
 * reached by a session alone. A guest's cookie beside a session is merged into the account here and nowhere else, so
 * that a crash after a sign-in loses nothing: the next request merges.
 */
export async function whoAsks(headers: Headers, reception: Reception): Promise<Asker> {
  const guest = learnerFromCookie(headers.get('cookie'), reception.secret())
  const was = hasSessionCookie(headers, reception.secureCookies)
  if (!was && guest === null) return { learner: null, session: null, signedOut: false, cookies: [] }
  const db = await reception.database()
  const { session, cookies } = was ? await liveSession(await reception.auth(), headers) : { session: null, cookies: [] }
  if (session === null) {
    const standing = guest === null ? null : await standingOf(db, guest)
    const free = standing !== null && !standing.owned && !standing.deleted
    if (free) return { learner: standing.id, session: null, signedOut: false, cookies }
    return { learner: null, session: null, signedOut: was || standing?.owned === true, cookies }
  }
  // A link on another site reads at most: what it leads here changes nothing.
  const led = headers.get('sec-fetch-site') === 'cross-site'
  if (guest === null || led) return { learner: session.learner, session, signedOut: false, cookies }
  await mergeLearners(db, (await standingOf(db, guest)).id, session.learner)
  const cleared = noLearnerCookie(reception.secureCookies)
  return { learner: session.learner, session, signedOut: false, cookies: [...cookies, cleared] }
}
