import type { ReviewCard } from '@/components/review/review-cards'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import { addressesIn, kindAt } from '@/lib/media/address'
import { excerptOf, shortened } from './excerpt'

/** What a card is called: the beginning of its front. */
export function nameOf({ own, rendered }: ReviewCard): string {
  return own ? excerptOf(own.front) : shortened(rendered.text)
}

/** The address of the first picture on the front of a card of one's own; null for any other. */
export function pictureOf({ own }: Pick<ReviewCard, 'own'>): string | null {
  if (!own) return null
  return [...addressesIn(own.front)].find((address) => kindAt(address)?.shown === 'picture') ?? null
}

/** Where a card belongs: the title of its lesson, or the name of its deck. */
export function placeOf({ own, lesson }: ReviewCard, lessons: ReadonlyMap<string, string>, locale: Locale): string {
  return own ? own.deck || cardsMessages[locale].own : (lessons.get(lesson) ?? lesson)
}
