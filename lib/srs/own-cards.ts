import type { LearnerEvent } from '../events/event'

/** A card that a learner wrote or brought along. */
export type OwnCard = {
  readonly id: string
  /** Markdown with mathematics between dollar signs. */
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
  /** Where it is kept, with `::` between levels as in Anki; empty for the learner's own deck. */
  readonly deck: string
  /** Cards with the same note are siblings. */
  readonly note?: string | undefined
}

/**
 * The learner's own cards that are not deleted, in the order in which they were first written, from standing events in
 * the order in which they are folded. The latest text of a card counts; its memory stays.
 */
export function ownCardsOf(events: Iterable<LearnerEvent>): Map<string, OwnCard> {
  const cards = new Map<string, OwnCard>()
  for (const event of events) {
    if (event.kind === 'card.deleted') cards.delete(event.payload.card)
    if (event.kind !== 'card.saved') continue
    const { card: id, ...text } = event.payload
    cards.set(id, { id, ...text })
  }
  return cards
}
