import type { ReviewCard } from './review-cards'

/** Which cards are reviewed: those of a lesson, with a tag, the learner's own, or, with nothing said, all. */
export type Deck = {
  readonly lesson: string | null
  readonly tag: string | null
  /** Only cards of the learner's own. */
  readonly own: boolean
  /** Goes through the cards without touching their schedule. */
  readonly cram: boolean
}

export const everything: Deck = { lesson: null, tag: null, own: false, cram: false }

/** The deck that an address asks for; what it says beside is left alone. */
export function deckOf(search: string): Deck {
  const query = new URLSearchParams(search)
  return {
    lesson: query.get('lesson') || null,
    tag: query.get('tag') || null,
    own: query.has('own'),
    cram: query.has('cram'),
  }
}

/** The part of an address behind the path that asks for a deck. */
export function deckQuery({ lesson, tag, own, cram }: Deck): string {
  const query = new URLSearchParams()
  if (lesson) query.set('lesson', lesson)
  if (tag) query.set('tag', tag)
  if (own) query.set('own', '')
  if (cram) query.set('cram', '')
  const text = query.toString().replaceAll(/=(?=&|$)/g, '')
  return text && `?${text}`
}

export function inDeck(card: ReviewCard, { lesson, tag, own }: Deck): boolean {
  if (own && !card.own) return false
  if (lesson !== null && card.lesson !== lesson) return false
  return tag === null || card.tags.includes(tag)
}
