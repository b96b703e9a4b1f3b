import type { LearnerEvent } from '../events/event'
import type { MediaFile } from '../media/address'
import type { News } from './append'
import { browserClient } from './browser-client'

/**
 * Takes over events that happened elsewhere and the files that their cards name, all of them or nothing. Answers what
 * was news, once it is on the disk. Throws StorageUnavailable.
 */
export async function importAll(events: readonly LearnerEvent[], media: readonly MediaFile[]): Promise<News> {
  return (await browserClient()).importEvents(events, media)
}
