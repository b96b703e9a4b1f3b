import type { LearnerEvent } from '../events/event'
import { browserClient, browserNotices } from './browser-client'
import { learnerState } from './learner-state'
import { type RefusedEvent, readRefused, readStatus, type SyncStatus } from './log-reader'

export type { RefusedEvent, SyncStatus } from './log-reader'
export { StorageUnavailable } from './storage-unavailable'

/** Opens this browser's database and syncs from then on. Any other use does the same; calling it again is harmless. */
export function startSync(): void {
  // A browser that keeps no data has nothing to sync; whoever reads or writes is told.
  browserClient().catch(() => {})
}

/** All events of this browser's learner, sent or not, in the order of (`at`, `id`). Throws StorageUnavailable. */
export async function allEvents(): Promise<readonly LearnerEvent[]> {
  return (await learnerState()).events
}

/** Throws StorageUnavailable. */
export async function status(): Promise<SyncStatus> {
  return readStatus((await browserClient()).db)
}

/** Throws StorageUnavailable. */
export async function refusedEvents(): Promise<RefusedEvent[]> {
  return readRefused((await browserClient()).db)
}

/** Tells the views of all tabs to look again: for what is kept without telling them each time, such as drafts. */
export function announce(): void {
  browserNotices().changed()
}

/**
 * Calls `listener` whenever events or the status may have changed, here or in another tab. Answers how to stop. It does
 * not open the database.
 */
export function subscribe(listener: () => void): () => void {
  return browserNotices().subscribe(listener)
}
