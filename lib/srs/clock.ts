/**
 * Days of a learner. A day begins on the learner's own clock, at 04:00 unless they chose another time, and every moment
 * carries the offset and the day that held when it happened, so that nothing here needs time-zone data.
 */

export const minuteMillis = 60_000
export const dayMillis = 86_400_000

/** Local time at which a learner's day begins unless they chose another, in minutes after midnight. */
export const usualDayStart = 4 * 60

/** A point in time as one learner lived it. */
export type Moment = {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Minutes that local time is ahead of UTC. */
  readonly utcOffset: number
  /** The learner's day, `YYYY-MM-DD`: the calendar day on which it began. */
  readonly localDay: string
}

/** The moment of a clock that reads `at` milliseconds since the epoch, `utcOffset` minutes ahead of UTC. */
export function momentOf(at: number, utcOffset: number, dayStart = usualDayStart): Moment {
  return { at, utcOffset, localDay: localDayOf(at, utcOffset, dayStart) }
}

/** The learner's day, `YYYY-MM-DD`, at `at` milliseconds since the epoch; it began `dayStart` minutes after midnight. */
export function localDayOf(at: number, utcOffset: number, dayStart = usualDayStart): string {
  return dayName(Math.floor((at + (utcOffset - dayStart) * minuteMillis) / dayMillis))
}

/** The day, `YYYY-MM-DD`, with this number. */
export function dayName(day: number): string {
  return new Date(day * dayMillis).toISOString().slice(0, 10)
}

/** Days from 1970-01-01 to `localDay`. */
export function dayNumber(localDay: string): number {
  return Date.parse(localDay) / dayMillis
}

/** The weekday of the day with this number; Monday is 0. */
export function weekday(day: number): number {
  // Day 0, 1970-01-01, was a Thursday.
  return (((day + 3) % 7) + 7) % 7
}

/** When the day with this number begins on a clock `utcOffset` minutes ahead of UTC, in milliseconds since the epoch. */
export function startOfDay(day: number, utcOffset: number, dayStart = usualDayStart): number {
  return day * dayMillis + (dayStart - utcOffset) * minuteMillis
}

/**
 * The number of the day that `startOfDay` began at `at` on a clock `utcOffset` minutes ahead of UTC. Every day begins on
 * its own calendar day, whatever time the learner has chosen since: so a promise outlives a change of that choice.
 */
export function dayBegunAt(at: number, utcOffset: number): number {
  return Math.floor((at + utcOffset * minuteMillis) / dayMillis)
}

/**
 * The moment on the axis that ts-fsrs is given: midnight UTC of `localDay` plus the time of day, in milliseconds. ts-fsrs
 * counts UTC days; on this axis they are the learner's days. Which time of day that is matters to no result, since what
 * is less than a day is counted from the moment itself.
 */
export function shiftedTime(moment: Moment): number {
  const sinceUsualStart = moment.at + (moment.utcOffset - usualDayStart) * minuteMillis
  return dayNumber(moment.localDay) * dayMillis + (((sinceUsualStart % dayMillis) + dayMillis) % dayMillis)
}
