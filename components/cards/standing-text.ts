import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import { intervalText } from '@/lib/srs/interval-text'
import type { Standing } from './card-standing'

/** Where a card stands in its schedule, in words. `at`: the present moment in milliseconds since the epoch. */
export function scheduleText({ schedule, due }: Standing, at: number, locale: Locale): string {
  const m = cardsMessages[locale].schedule
  return schedule === 'later' ? m.later(intervalText((due ?? at) - at, locale)) : m[schedule]
}

/** From 1 to 10, with one decimal. */
export function difficultyText(difficulty: number): string {
  return difficulty.toFixed(1)
}
