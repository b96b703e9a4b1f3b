import type { LearnerEvent } from '../events/event'
import { standing } from '../events/standing'

/** By kind of exercise, the share of its parts that was right the first time in one interview, 0 to 1. */
export function exerciseResults(events: Iterable<LearnerEvent>, interview: string): Map<string, number> {
  const results = new Map<string, number>()
  for (const event of standing(events)) {
    if (event.kind !== 'exercise' || event.payload.interview !== interview || event.payload.skipped) continue
    const { exercise, correct, credit = correct ? 1 : 0 } = event.payload
    if (!results.has(exercise)) results.set(exercise, credit)
  }
  return results
}
