import type { ReviewCard } from '@/components/review/review-cards'
import type { Standing } from './card-standing'

/** What a list can be narrowed to; the first four are where a card stands in its schedule, and exclude each other. */
export const conditions = ['new', 'learning', 'due', 'later', 'suspended', 'flagged', 'leech'] as const
export type Condition = (typeof conditions)[number]

/** Which cards are listed. Null and the empty text mean all. */
export type CardFilter = {
  /** Words that must all be there, in any order. */
  readonly text: string
  readonly lesson: string | null
  /** A deck of the learner's own cards. */
  readonly deck: string | null
  readonly own: boolean
  readonly tag: string | null
  readonly condition: Condition | null
}

export const allCards: CardFilter = { text: '', lesson: null, deck: null, own: false, tag: null, condition: null }

/** A card with what can be searched in it, in lower case. */
export type Searchable = { readonly card: ReviewCard; readonly words: string }

/** What can be searched in cards: both sides, tags, deck or the title of the lesson. */
export function searchable(cards: readonly ReviewCard[], titles: ReadonlyMap<string, string>): readonly Searchable[] {
  return cards.map((card) => {
    const { own, rendered, tags } = card
    const place = own ? own.deck : (titles.get(card.lesson) ?? '')
    const sides = own ? [own.front, own.back] : [rendered.text, rendered.back.replace(/<[^>]*>/g, ' ')]
    return { card, words: [...sides, ...tags, place].join('\n').toLowerCase() }
  })
}

/** The cards that a filter lets through, in their order. */
export function listed(
  cards: readonly Searchable[],
  { text, lesson, deck, own, tag, condition }: CardFilter,
  standingOf: (card: string) => Standing,
): readonly ReviewCard[] {
  const wanted = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return cards.flatMap(({ card, words }) => {
    if (own && !card.own) return []
    if (lesson !== null && card.lesson !== lesson) return []
    if (deck !== null && card.own?.deck !== deck) return []
    if (tag !== null && !card.tags.includes(tag)) return []
    if (!wanted.every((word) => words.includes(word))) return []
    return condition === null || meets(standingOf(card.id), condition) ? [card] : []
  })
}

function meets({ schedule, suspended, flag, leech }: Standing, condition: Condition): boolean {
  if (condition === 'suspended') return suspended
  if (condition === 'flagged') return flag > 0
  if (condition === 'leech') return leech
  return schedule === condition
}
