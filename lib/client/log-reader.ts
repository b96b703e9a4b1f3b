import type { LearnerEvent } from '../events/event'
import { isWhole, setDamagedAside } from './damaged'
import type { Database, EventRecord, SyncProblem } from './database'
import { replicaIn, replicaOf } from './replica'
import { revisionOf } from './revision'
import { kept } from './storage-unavailable'

/** What a learner may want to know about the way of their records to the server. */
export type SyncStatus = {
  /** Kept here, not yet on the server. */
  readonly pending: number
  /** Kept here, and refused by the server. */
  readonly refused: number
  /** Kept here as far as they can be read, and set aside: a fault of the device made something else of them. */
  readonly damaged: number
  /** Kept here and made by somebody else in this browser: never sent in the current learner's name. */
  readonly otherLearner: number
  readonly offline: boolean
  readonly problem: SyncProblem | null
}

export type RefusedEvent = { readonly event: LearnerEvent; readonly problem: string }

/** How far a reader has read, and whose log. */
export type Reading = { readonly learner: string | null; readonly revision: number }

/** What has changed since a reading; `whole`: all that was read before is to be forgotten. */
export type Changes = Reading & {
  readonly whole: boolean
  readonly upserts: readonly LearnerEvent[]
  /** Ids of the events that no longer count. */
  readonly removed: readonly string[]
}

/** The current learner's events, acknowledged and pending, as far as they changed. Throws StorageUnavailable. */
export function readChanges(db: Database, since: Reading | null): Promise<Changes> {
  return kept(async () => {
    const tx = db.transaction(['events', 'meta'])
    const meta = tx.objectStore('meta')
    const [{ learner }, revision] = await Promise.all([replicaIn(meta), revisionOf(meta)])
    const events = tx.objectStore('events')
    // A lower revision than before: the browser's data were deleted meanwhile.
    const whole = since === null || since.learner !== learner || since.revision > revision
    const records = whole
      ? await events.getAll()
      : await events.index('revision').getAll(IDBKeyRange.lowerBound(since.revision, true))
    const kept: readonly EventRecord['state'][] = ['pending', 'acknowledged']
    const counts = (record: EventRecord) => record.learner === learner && kept.includes(record.state) && isWhole(record)
    const damaged = records.filter((record) => !isWhole(record))
    if (damaged.length > 0)
      await setDamagedAside(
        db,
        damaged.map(({ id }) => id),
      )
    return {
      learner,
      revision,
      whole,
      upserts: records.filter(counts).map(({ event }) => event),
      removed: whole ? [] : records.filter((record) => !counts(record)).map(({ id }) => id),
    }
  })
}

/** Throws StorageUnavailable. */
export function readStatus(db: Database): Promise<SyncStatus> {
  return kept(async () => {
    const [pending, refused, damaged, { learner }, health] = await Promise.all([
      db.getAllFromIndex('events', 'state', 'pending'),
      readRefused(db),
      db.countFromIndex('events', 'state', 'damaged'),
      replicaOf(db),
      db.get('meta', 'health'),
    ])
    const own = pending.filter((record) => record.learner === learner).length
    const { offline, problem } = health?.key === 'health' ? health : { offline: false, problem: null }
    return { pending: own, refused: refused.length, damaged, otherLearner: pending.length - own, offline, problem }
  })
}

/** The current learner's events that the server refused, each with the reason. Throws StorageUnavailable. */
export function readRefused(db: Database): Promise<RefusedEvent[]> {
  return kept(async () => {
    const [records, { learner }] = await Promise.all([db.getAllFromIndex('events', 'state', 'refused'), replicaOf(db)])
    return records.filter((record) => record.learner === learner).map(({ event, problem = '' }) => ({ event, problem }))
  })
}
