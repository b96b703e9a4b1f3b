import { type Locale, languageTag } from '@/lib/i18n/locale'
import { dayMillis } from '@/lib/srs/clock'

/** A day by its number, in full. */
export function dayDate(day: number, locale: Locale): string {
  return format(day, locale, { dateStyle: 'long' })
}

/** A day by its number, as a list names it. */
export function shortDay(day: number, locale: Locale): string {
  return format(day, locale, { month: 'short', day: 'numeric', weekday: 'short' })
}

/** Days have no zone: their number is that of the UTC day of the same name. */
function format(day: number, locale: Locale, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(languageTag[locale], { ...how, timeZone: 'UTC' }).format(day * dayMillis)
}
