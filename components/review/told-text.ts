import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { intervalText } from '@/lib/srs/interval-text'
import type { Told } from './use-review'

/** What has just happened, in words. */
export function toldText(told: Told, locale: Locale): string {
  const m = reviewMessages[locale]
  if (told.said === 'graded') {
    const graded = m.graded(m.grades[told.grade], intervalText(told.interval, locale))
    return told.lapses === null ? graded : `${graded} ${m.leech(told.lapses)}`
  }
  const words = {
    undone: m.undone,
    'nothing-to-undo': m.nothingToUndo,
    suspended: m.suspended,
    buried: m.buriedNow,
  }
  return words[told.said]
}
