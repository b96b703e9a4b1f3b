import { dayMillis, dayNumber } from '../clock'

/** The calendar day, `YYYY-MM-DD`, so many days after 1970-01-01. */
export function dayOfNumber(day: number): string {
  return new Date(day * dayMillis).toISOString().slice(0, 10)
}

/** `count` days in a row, the last of them `localDay`. */
export function daysUntil(localDay: string, count: number): string[] {
  const last = dayNumber(localDay)
  return Array.from({ length: count }, (_, n) => dayOfNumber(last - count + 1 + n))
}

/** The day of the week, 0 for Monday to 6 for Sunday, as ISO 8601 counts weeks. */
export function weekdayOf(localDay: string): number {
  // 1970-01-01 was a Thursday; days before it have negative numbers.
  return (((dayNumber(localDay) + 3) % 7) + 7) % 7
}
