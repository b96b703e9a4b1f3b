import type { Locale } from '@/lib/i18n/locale'
import { markingMessages } from '@/lib/i18n/messages/marking'
import { secondOpinionMessages } from '@/lib/i18n/messages/second-opinion'
import type { Opinion } from '@/lib/interview/second-opinion'

/** An opinion on a point or misconception in words. */
export function opinionWord(locale: Locale, kind: 'point' | 'misconception', opinion: Opinion): string {
  const m = markingMessages[locale]
  if (opinion === 'unsure') return secondOpinionMessages[locale].unsure
  if (kind === 'point') return opinion === 'yes' ? m.found : m.missing
  return opinion === 'yes' ? m.said : m.notSaid
}
