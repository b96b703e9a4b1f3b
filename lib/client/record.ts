import type { Kind, Payloads } from '../events/payload'
import type { Moment } from '../srs/clock'
import type { EventOf } from './append'
import { browserClient } from './browser-client'

/**
 * Makes an event of this browser's learner. Resolves when it is in the outbox on the disk: only then is the result
 * shown. It is sent afterwards by itself. `moment` is when the learner acted, for evidence that was promised then.
 * Throws StorageUnavailable.
 */
export async function record<K extends Kind>(kind: K, payload: Payloads[K], moment?: Moment): Promise<EventOf<K>> {
  return (await browserClient()).record(kind, payload, moment)
}

/** Keeps an interview's answer as it stands; resolves when it is on the disk. Throws StorageUnavailable. */
export async function saveDraft(payload: Payloads['interview.draft']): Promise<EventOf<'interview.draft'>> {
  return (await browserClient()).saveDraft(payload)
}
