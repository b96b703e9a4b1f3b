import type { EventOf } from '@/lib/client/append'
import type { LearnerEvent } from '@/lib/events/event'
import { standing } from '@/lib/events/standing'

/** The latest answer to a check that still stands. */
export function lastAnswer(events: readonly LearnerEvent[], check: string): EventOf<'check'> | undefined {
  return standing(events).findLast(
    (event): event is EventOf<'check'> => event.kind === 'check' && event.payload.check === check,
  )
}

/** Whether a new answer is evidence: the first of the learner's day is, trying on is not. */
export function counts(events: readonly LearnerEvent[], check: string, localDay: string): boolean {
  return lastAnswer(events, check)?.localDay !== localDay
}
