import type { LearnerEvent } from '../events/event'
import { browserClient } from './browser-client'

/**
 * Takes over events that happened elsewhere, all of them or none. Answers how many were news, once they are on the disk.
 * Throws StorageUnavailable.
 */
export async function importAll(events: readonly LearnerEvent[]): Promise<number> {
  return (await browserClient()).importEvents(events)
}
