import type { Learner } from '@/components/data/learner-store'
import type { RenderedCard } from '@/lib/content/types'
import type { LearnerEvent } from '@/lib/events/event'
import { standing } from '@/lib/events/standing'
import type { Moment } from '@/lib/srs/clock'
import { introducedOn } from '@/lib/srs/fold'
import { type ReviewQueue, reviewQueue } from '@/lib/srs/queue'

/** What is to be reviewed now, with the day's new cards counted across all activities. */
export function todaysQueue(cards: readonly RenderedCard[], learner: Learner, moment: Moment): ReviewQueue {
  const newToday = introducedOn(learner.events, moment.localDay)
  return reviewQueue({ cards, memories: learner.memories, moment, newToday })
}

/** The latest grade of a review that still stands: what one press of undo takes back. */
export function lastUndoable(events: readonly LearnerEvent[]): LearnerEvent | undefined {
  return standing(events).findLast(
    (event) => event.kind === 'review' || (event.kind === 'exercise' && event.payload.session === 'review'),
  )
}
