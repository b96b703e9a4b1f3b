/**
 * Days of a learner. A day begins at 04:00 on the learner's own clock, and every moment carries the offset and the
 * day that held when it happened, so that nothing here needs time-zone data.
 */

export const minuteMillis = 60_000
export const dayMillis = 86_400_000

/** Local time at which a learner's day begins, in minutes after midnight. */
export const dayStartMinutes = 4 * 60

/** A point in time as one learner lived it. */
export type Moment = {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Minutes that local time is ahead of UTC. */
  readonly utcOffset: number
  /** The calendar day, `YYYY-MM-DD`, that began at 04:00. */
  readonly localDay: string
}

/** The moment of a clock that reads `at` milliseconds since the epoch, `utcOffset` minutes ahead of UTC. */
export function momentOf(at: number, utcOffset: number): Moment {
  return { at, utcOffset, localDay: localDayOf(at, utcOffset) }
}

/** The learner's day, `YYYY-MM-DD`, at `at` milliseconds since the epoch. */
export function localDayOf(at: number, utcOffset: number): string {
  return new Date(sinceDayStart(at, utcOffset)).toISOString().slice(0, 10)
}

/** Days from 1970-01-01 to `localDay`. */
export function dayNumber(localDay: string): number {
  return Date.parse(localDay) / dayMillis
}

/** When the day with this number begins on a clock `utcOffset` minutes ahead of UTC, in milliseconds since the epoch. */
export function startOfDay(day: number, utcOffset: number): number {
  return day * dayMillis + (dayStartMinutes - utcOffset) * minuteMillis
}

/**
 * The moment on the axis that ts-fsrs is given: midnight UTC of `localDay` plus the time since 04:00, in milliseconds.
 * ts-fsrs counts UTC days; on this axis they are the learner's days.
 */
export function shiftedTime(moment: Moment): number {
  const timeOfDay = sinceDayStart(moment.at, moment.utcOffset) % dayMillis
  return dayNumber(moment.localDay) * dayMillis + timeOfDay
}

function sinceDayStart(at: number, utcOffset: number): number {
  return at + (utcOffset - dayStartMinutes) * minuteMillis
}
