import { type Locale, languageTag } from '@/lib/i18n/locale'

/** A moment of the learner's own past, in their time zone. */
export function formatDateTime(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTag[locale], { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
