import type { LearnerEvent } from '../events/event'
import type { Database, SyncProblem } from './database'
import { replicaOf } from './replica'
import { kept } from './storage-unavailable'

/** What a learner may want to know about the way of their records to the server. */
export type SyncStatus = {
  /** Kept here, not yet on the server. */
  readonly pending: number
  /** Kept here, and refused by the server. */
  readonly refused: number
  /** Kept here and made by somebody else in this browser: never sent in the current learner's name. */
  readonly otherLearner: number
  readonly offline: boolean
  readonly problem: SyncProblem | null
}

export type RefusedEvent = { readonly event: LearnerEvent; readonly problem: string }

/** The current learner's events, acknowledged and pending, in the order of (`at`, `id`). Throws StorageUnavailable. */
export function readEvents(db: Database): Promise<LearnerEvent[]> {
  return kept(async () => {
    const tx = db.transaction(['events', 'meta'])
    const [records, replica] = await Promise.all([
      tx.objectStore('events').getAll(),
      tx.objectStore('meta').get('replica'),
    ])
    const learner = replica?.key === 'replica' ? replica.learner : null
    return records
      .filter((record) => record.learner === learner && record.state !== 'refused')
      .map((record) => record.event)
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  })
}

/** Throws StorageUnavailable. */
export function readStatus(db: Database): Promise<SyncStatus> {
  return kept(async () => {
    const [pending, refused, { learner }, health] = await Promise.all([
      db.getAllFromIndex('events', 'state', 'pending'),
      readRefused(db),
      replicaOf(db),
      db.get('meta', 'health'),
    ])
    const own = pending.filter((record) => record.learner === learner).length
    const { offline, problem } = health?.key === 'health' ? health : { offline: false, problem: null }
    return { pending: own, refused: refused.length, otherLearner: pending.length - own, offline, problem }
  })
}

/** The current learner's events that the server refused, each with the reason. Throws StorageUnavailable. */
export function readRefused(db: Database): Promise<RefusedEvent[]> {
  return kept(async () => {
    const [records, { learner }] = await Promise.all([db.getAllFromIndex('events', 'state', 'refused'), replicaOf(db)])
    return records.filter((record) => record.learner === learner).map(({ event, problem = '' }) => ({ event, problem }))
  })
}
