import type { ReviewCard } from './review-cards'

/** Which cards are reviewed: those of a lesson, with a tag, the learner's own or a deck of them, or all. */
export type Deck = {
  readonly lesson: string | null
  readonly tag: string | null
  /** Only cards of the learner's own. */
  readonly own: boolean
  /** Only cards of the learner's own that are kept in this deck or in one below it, `::` between levels. */
  readonly deck: string | null
  /** Goes through the cards without touching their schedule. */
  readonly cram: boolean
}

export const everything: Deck = { lesson: null, tag: null, own: false, deck: null, cram: false }

/** The deck that an address asks for; what it says beside is left alone. */
export function deckOf(search: string): Deck {
  const query = new URLSearchParams(search)
  return {
    lesson: query.get('lesson') || null,
    tag: query.get('tag') || null,
    own: query.has('own'),
    deck: query.get('deck') || null,
    cram: query.has('cram'),
  }
}

/** The part of an address behind the path that asks for a deck. */
export function deckQuery({ lesson, tag, own, deck, cram }: Deck): string {
  const query = new URLSearchParams()
  if (lesson) query.set('lesson', lesson)
  if (tag) query.set('tag', tag)
  if (own) query.set('own', '')
  if (deck) query.set('deck', deck)
  if (cram) query.set('cram', '')
  const text = query.toString().replaceAll(/=(?=&|$)/g, '')
  return text && `?${text}`
}

export function inDeck(card: ReviewCard, { lesson, tag, own, deck }: Deck): boolean {
  if ((own || deck !== null) && !card.own) return false
  if (deck !== null && !`${card.own?.deck}::`.startsWith(`${deck}::`)) return false
  if (lesson !== null && card.lesson !== lesson) return false
  return tag === null || card.tags.includes(tag)
}

/** The decks in which cards of the learner's own are kept, with all above them; each above those below it. */
export function ownDecks(cards: readonly ReviewCard[]): readonly string[] {
  const paths = new Map<string, readonly string[]>()
  for (const { own } of cards) {
    if (!own?.deck) continue
    const levels = own.deck.split('::')
    for (let depth = levels.length; depth > 0; depth -= 1) {
      const path = levels.slice(0, depth)
      if (paths.has(path.join('::'))) break
      paths.set(path.join('::'), path)
    }
  }
  return [...paths].sort(([, a], [, b]) => byLevel(a, b)).map(([name]) => name)
}

function byLevel(a: readonly string[], b: readonly string[]): number {
  const apart = a.findIndex((level, depth) => level !== b[depth])
  if (apart < 0) return a.length - b.length
  const other = b[apart]
  return other === undefined || (a[apart] ?? '') > other ? 1 : -1
}
