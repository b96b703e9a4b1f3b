import type { LearnerEvent } from '../events/event'
import { momentOf } from '../srs/clock'
import { algorithmVersion } from '../srs/scheduler'
import { eventIdOf } from './event-id'

/** By which clock what happened elsewhere is dated: the learner's. */
export type ImportClock = {
  /** Milliseconds since the epoch; nothing is dated later. */
  readonly now: number
  /** Minutes that local time is ahead of UTC at a time. */
  utcOffset(at: number): number
  readonly dayStart: number
  /** The name of the learner's weights. */
  readonly weights: string
}

/** The earliest time that an event may have: Anki is no older. */
const earliest = Date.UTC(2006, 0, 1)

type Said<K extends LearnerEvent['kind']> = Pick<Extract<LearnerEvent, { kind: K }>, 'kind' | 'payload'>

/** Something that happened elsewhere, as an event. What it is made of decides its id: the same thing is the same event. */
export function imported<K extends LearnerEvent['kind']>(
  { kind, payload }: Said<K>,
  at: number,
  clock: ImportClock,
): LearnerEvent {
  const time = Math.min(Math.max(Math.round(at), earliest), clock.now)
  return {
    id: eventIdOf(time, JSON.stringify([kind, payload])),
    v: 1,
    ...momentOf(time, clock.utcOffset(time), clock.dayStart),
    algorithm: algorithmVersion,
    weights: clock.weights,
    kind,
    payload,
  } as LearnerEvent
}
