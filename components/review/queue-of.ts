import type { LearnerEvent } from '@/lib/events/event'
import { isHidden } from '@/lib/srs/card-status'
import type { Moment } from '@/lib/srs/clock'
import { type Day, dayOf } from '@/lib/srs/day'
import type { LearnerState } from '@/lib/srs/learner-state'
import { type ReviewQueue, reviewQueue } from '@/lib/srs/queue'
import { type Deck, everything, inDeck } from './deck'
import type { ReviewCard } from './review-cards'

export type Today = { readonly queue: ReviewQueue; readonly day: Day }

/** What is to be reviewed now in a deck. The day's limits are those of all decks together. */
export function todaysQueue(cards: readonly ReviewCard[], deck: Deck, learner: LearnerState, moment: Moment): Today {
  const { memories, settings, statuses } = learner
  const hidden = (card: string) => {
    const status = statuses.get(card)
    return status !== undefined && isHidden(status, moment)
  }
  let unmet = 0
  for (const { id } of cards) if (!memories.has(id) && !statuses.get(id)?.suspended) unmet += 1
  const chosen = deck === everything ? null : new Set(cards.filter((card) => inDeck(card, deck)).map(({ id }) => id))
  const day = dayOf(learner, unmet, moment)
  const queue = reviewQueue({
    cards,
    memories,
    moment,
    limits: day.limits,
    dayStart: settings.dayStart,
    hidden: statuses.size > 0 ? hidden : undefined,
    chosen: chosen ? (id) => chosen.has(id) : undefined,
  })
  return { queue, day }
}

/** The latest grade of a review that still stands: what one press of undo takes back. */
export function lastUndoable({ events, undone }: Pick<LearnerState, 'events' | 'undone'>): LearnerEvent | undefined {
  return events.findLast(
    (event) =>
      (event.kind === 'review' || (event.kind === 'exercise' && event.payload.session === 'review')) &&
      !undone.has(event.id),
  )
}
