import type { Database } from './client'
import { withRetry } from './retry'

/** A browser that is signed in, as the account's owner sees it; times in milliseconds since the epoch. */
export type SessionView = {
  readonly id: string
  readonly createdAt: number
  /** When it was last renewed, which is once a day. */
  readonly updatedAt: number
  readonly userAgent: string | null
}

/** A user's live sessions, the latest first. */
export async function listSessions(db: Database, userId: string, now: number): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: { userId, expiresAt: { gt: new Date(now) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, createdAt: true, updatedAt: true, userAgent: true },
  })
  return rows.map((row) => ({ ...row, createdAt: +row.createdAt, updatedAt: +row.updatedAt }))
}

/** Ends one of a user's own sessions; false when there is no such one. */
export async function endSession(db: Database, userId: string, id: string): Promise<boolean> {
  return (await withRetry(() => db.session.deleteMany({ where: { userId, id } }))).count > 0
}

/** Ends all of a user's sessions but one; returns how many. */
export async function endOtherSessions(db: Database, userId: string, id: string): Promise<number> {
  return (await withRetry(() => db.session.deleteMany({ where: { userId, id: { not: id } } }))).count
}
