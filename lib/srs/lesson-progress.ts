import type { LearnerEvent } from '../events/event'
import { standing } from '../events/standing'
import { type Memory, stage } from './memory'

/** What a lesson gives to do: the ids of its check questions, and of the cards that it feeds. */
export type LessonWork = { readonly checks: readonly string[]; readonly cards: readonly string[] }

/**
 * How far a learner is with a lesson. `answered` counts checks that were answered, right or wrong; `learned` cards that
 * have left the learning steps, whatever activity brought them there. Begun is a lesson with any check answered or card
 * met; finished one with every check answered, or, where it has none, every card learned. Reading leaves no trace.
 */
export type LessonProgress = {
  readonly answered: number
  readonly learned: number
  readonly state: 'new' | 'begun' | 'finished'
}

/** The checks that a learner's standing events answer. */
export function answeredChecks(events: Iterable<LearnerEvent>): Set<string> {
  return new Set(standing(events).flatMap((event) => (event.kind === 'check' ? [event.payload.check] : [])))
}

export function lessonProgress(
  { checks, cards }: LessonWork,
  answeredIds: ReadonlySet<string>,
  memories: ReadonlyMap<string, Memory>,
): LessonProgress {
  const answered = checks.filter((check) => answeredIds.has(check)).length
  const learned = cards.filter((card) => memories.get(card)?.state === stage.review).length
  const finished = checks.length > 0 ? answered === checks.length : cards.length > 0 && learned === cards.length
  const begun = answered > 0 || cards.some((card) => memories.has(card))
  return { answered, learned, state: finished ? 'finished' : begun ? 'begun' : 'new' }
}
