import type { LearnerEvent } from '../events/event'
import { foldInterview } from '../interview/session'
import { sharedEvents } from '../interview/shared-events'
import type { Database } from './client'
import { interviewEvents } from './interview-events'
import { lockLearner } from './learner'
import { withRetry } from './retry'
import { newShareKey, shareKeyHash } from './share-key'

/** A report that stands shared, as its learner sees it in their list. */
export type Share = { readonly id: string; readonly interview: string; readonly createdAt: number }

/** What whoever has the address gets: the events that the report is folded from, and which interview they are of. */
export type SharedReport = Omit<Share, 'id'> & { readonly events: readonly LearnerEvent[] }

/** Why a report is not shared. */
export type ShareRefusal = 'interview_not_found' | 'interview_unfinished' | 'share_too_large' | 'too_many_shares'

/** The most reports that a learner may have shared at once. */
export const mostShares = 50

/** The most bytes of one report: an interview of 45 minutes has some tens of thousands. */
export const maxSnapshotBytes = 512 * 1024

type Wanted = { readonly id: string; readonly interview: string; readonly now: number }

/**
 * Shares the report of a learner's own finished interview as it is now. The answer has the key of its address, which
 * nobody can read again.
 */
export async function createShare(
  db: Database,
  learnerId: string,
  { id, interview, now }: Wanted,
): Promise<(Share & { readonly key: string }) | ShareRefusal> {
  const own = await interviewEvents(db, learnerId, interview)
  if (own === null) return 'share_too_large'
  const events = sharedEvents(own, interview)
  const state = foldInterview(events, interview)
  if (state === null) return 'interview_not_found'
  if (state.finishedAt === null) return 'interview_unfinished'
  const snapshot = JSON.stringify(events)
  if (Buffer.byteLength(snapshot) > maxSnapshotBytes) return 'share_too_large'

  const key = newShareKey()
  const row = { id, interview, keyHash: shareKeyHash(key), createdAt: BigInt(now), snapshot }
  return withRetry(() =>
    db.$transaction(async (tx) => {
      // Under the lock, so that many at once do not pass the limit together.
      const learner = await lockLearner(tx, learnerId, 0, now)
      if ((await tx.share.count({ where: { learnerId: learner.id } })) >= mostShares) return 'too_many_shares'
      await tx.share.create({ data: { ...row, learnerId: learner.id }, select: { id: true } })
      return { id, interview, createdAt: now, key }
    }),
  )
}

/** The reports that a learner has shared and not revoked, the latest first. */
export async function listShares(db: Database, learnerId: string): Promise<Share[]> {
  const rows = await db.share.findMany({
    where: { learnerId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, interview: true, createdAt: true },
  })
  return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: Number(createdAt) }))
}

/** Revokes one of a learner's own shares, content and all; false when there is none. */
export async function revokeShare(db: Database, learnerId: string, id: string): Promise<boolean> {
  const { count } = await withRetry(() => db.share.deleteMany({ where: { learnerId, id } }))
  return count > 0
}

/** The report that a key opens, whoever asks; null when there is none, or none any more. */
export async function readShared(db: Database, key: string): Promise<SharedReport | null> {
  const row = await db.share.findUnique({
    where: { keyHash: shareKeyHash(key) },
    select: { interview: true, createdAt: true, snapshot: true },
  })
  if (row === null) return null
  const events: LearnerEvent[] = JSON.parse(row.snapshot)
  return { interview: row.interview, createdAt: Number(row.createdAt), events }
}
