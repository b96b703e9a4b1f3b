import { v7 } from 'uuid'
import { type Moment, momentOf, usualDayStart } from '../srs/clock'
import type { Settings } from '../srs/settings'
import { offsetIn } from './time-zone'

/** Everything about the outside world that writing and syncing need: replaced by tests, asked nowhere else. */
export type Environment = {
  /** Milliseconds since the epoch. */
  now(): number
  /** Minutes that the device's local time is ahead of UTC at a time. */
  utcOffset(at: number): number
  /** From 0 up to 1. */
  random(): number
  /** A UUID version 7. */
  newId(): string
  /** Calls `beat` every so many milliseconds; answers how to stop. */
  every(millis: number, beat: () => void): () => void
}

export const browserEnvironment: Environment = {
  now: () => Date.now(),
  // Subtracted from 0, because negating 0 would give -0.
  utcOffset: (at) => 0 - new Date(at).getTimezoneOffset(),
  random: () => Math.random(),
  newId: () => v7(),
  every(millis, beat) {
    const timer = setInterval(beat, millis)
    return () => clearInterval(timer)
  },
}

/** The earliest time that an event may have. */
const earliest = Date.UTC(2020, 0, 1)

/** By which clock a learner's days are counted: the device's, with days that begin at 04:00, unless they chose another. */
export type LearnerClock = Pick<Settings, 'dayStart' | 'timeZone'>

const usualClock: LearnerClock = { dayStart: usualDayStart, timeZone: null }

/** The present moment. A clock that lost its time reads as 2020: an event from before would be refused. */
export function currentMoment(
  { dayStart, timeZone }: LearnerClock = usualClock,
  environment: Environment = browserEnvironment,
): Moment {
  const at = Math.max(environment.now(), earliest)
  const chosen = timeZone === null ? null : offsetIn(timeZone, at)
  return momentOf(at, chosen ?? environment.utcOffset(at), dayStart)
}

/** A new id for something that events name, such as an interview. Works over plain http. */
export function newId(): string {
  return browserEnvironment.newId()
}

/** A seed for an exercise or an interview: an unsigned 32-bit integer. */
export function newSeed(): number {
  return Math.floor(browserEnvironment.random() * 2 ** 32)
}
