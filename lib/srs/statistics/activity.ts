import { dayNumber } from '../clock'
import { daysUntil, weekdayOf } from './day-range'

export type Activity = {
  /**
   * Grades per local day over 53 ISO weeks: from the Monday 52 weeks before this week's up to and with today. The
   * `n`th day stands in week `floor(n / 7)` at weekday `n % 7`, 0 for Monday.
   */
  readonly days: readonly { readonly day: string; readonly grades: number }[]
  /** Days in a row with at least one grade, over the whole log: the longest run that there was. */
  readonly longestStreak: number
  /** The run that lasts: it ends today, or yesterday when nothing was graded today yet. */
  readonly currentStreak: number
}

const weeks = 53

/** When a learner graded cards. What a clock that ran ahead has put after `today` is left out. */
export function activityOf(grades: Iterable<{ readonly localDay: string }>, today: string): Activity {
  const counts = new Map<string, number>()
  for (const { localDay } of grades) if (localDay <= today) counts.set(localDay, (counts.get(localDay) ?? 0) + 1)
  const shown = daysUntil(today, 7 * (weeks - 1) + weekdayOf(today) + 1)
  const { longest, last, length } = runs([...counts.keys()].map(dayNumber))
  return {
    days: shown.map((day) => ({ day, grades: counts.get(day) ?? 0 })),
    longestStreak: longest,
    currentStreak: last >= dayNumber(today) - 1 ? length : 0,
  }
}

/** The longest run of consecutive numbers, and the last run: where it ends and how long it is. */
function runs(numbers: number[]): { longest: number; last: number; length: number } {
  let [longest, last, length] = [0, Number.NEGATIVE_INFINITY, 0]
  for (const number of numbers.sort((a, b) => a - b)) {
    length = number === last + 1 ? length + 1 : 1
    last = number
    longest = Math.max(longest, length)
  }
  return { longest, last, length }
}
