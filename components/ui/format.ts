import { type Locale, languageTag } from '@/lib/i18n/locale'

/** A moment of the learner's own past, in their time zone; `medium` has seconds. */
export function formatDateTime(at: number, locale: Locale, timeStyle: 'short' | 'medium' = 'short'): string {
  return new Intl.DateTimeFormat(languageTag[locale], { dateStyle: 'medium', timeStyle }).format(at)
}
