import { dayName, dayNumber, weekday } from '../clock'

/** `count` days in a row, the last of them `localDay`. */
export function daysUntil(localDay: string, count: number): string[] {
  const last = dayNumber(localDay)
  return Array.from({ length: count }, (_, n) => dayName(last - count + 1 + n))
}

/** The day of the week, 0 for Monday to 6 for Sunday, as ISO 8601 counts weeks. */
export function weekdayOf(localDay: string): number {
  return weekday(dayNumber(localDay))
}
