import type { LearnerEvent } from '../events/event'
import type { Kind, Payloads } from '../events/payload'
import type { Moment } from '../srs/clock'
import { weightsName } from '../srs/weights'
import type { EventOf, Said, Stamp } from './append'
import { browserClient, browserNotices } from './browser-client'
import { currentMoment } from './environment'
import { shownState } from './learner-state'
import { watched } from './storage-trouble'

/**
 * Makes an event of this browser's learner. Resolves when it is in the outbox on the disk: only then is the result
 * shown. It is sent afterwards by itself. `moment` is when the learner acted, for evidence that was promised then.
 * Throws StorageUnavailable.
 */
export async function record<K extends Kind>(kind: K, payload: Payloads[K], moment?: Moment): Promise<EventOf<K>> {
  return write(async () => (await browserClient()).record(kind, payload, await stamp(moment)))
}

/** The same for several events at once: all of them are kept, or none. */
export async function recordAll(said: readonly Said[], moment?: Moment): Promise<readonly LearnerEvent[]> {
  return write(async () => (await browserClient()).recordAll(said, await stamp(moment)))
}

/** The learner's own clock and weights as their views have them, at the present moment or at the one that is given. */
async function stamp(moment?: Moment): Promise<Stamp> {
  const { settings } = await shownState()
  return { moment: moment ?? currentMoment(settings), weights: weightsName(settings.weights) }
}

/** Keeps an interview's answer as it stands; resolves when it is on the disk. Throws StorageUnavailable. */
export async function saveDraft(payload: Payloads['interview.draft']): Promise<EventOf<'interview.draft'>> {
  return write(async () => (await browserClient()).saveDraft(payload))
}

function write<T>(work: () => Promise<T>): Promise<T> {
  return watched(work, () => browserNotices().changed())
}
