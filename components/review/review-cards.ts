import type { RenderedCard } from '@/lib/content/types'
import type { LearnerState } from '@/lib/srs/learner-state'
import type { OwnCard } from '@/lib/srs/own-cards'

/** A card that can be reviewed: one of the site's, as the build rendered it, or one of the learner's own. */
export type ReviewCard = Pick<OwnCard, 'id' | 'tags' | 'note'> &
  (
    | { readonly rendered: RenderedCard; readonly lesson: string; readonly own?: undefined }
    | { readonly own: OwnCard; readonly rendered?: undefined; readonly lesson?: undefined }
  )

/** The site's cards in the order of the lessons, and behind them the learner's own in the order of their writing. */
export function reviewCards(
  rendered: readonly RenderedCard[],
  ownCards: LearnerState['ownCards'],
): readonly ReviewCard[] {
  return [
    ...rendered.map((card) => ({ id: card.id, tags: card.tags, note: card.note, lesson: card.lesson, rendered: card })),
    ...[...ownCards.values()].map((own) => ({ id: own.id, tags: own.tags, note: own.note, own })),
  ]
}

/** The other cards of a card's note. */
export function siblingsIn(cards: readonly ReviewCard[]): (card: string) => readonly string[] {
  const byNote = new Map<string, string[]>()
  for (const { id, note } of cards) if (note !== undefined) byNote.set(note, [...(byNote.get(note) ?? []), id])
  const noteOf = new Map(cards.map(({ id, note }) => [id, note]))
  return (card) => (byNote.get(noteOf.get(card) ?? '') ?? []).filter((id) => id !== card)
}
