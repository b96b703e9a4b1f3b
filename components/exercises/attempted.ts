import type { LearnerEvent } from '@/lib/events/event'
import { standing } from '@/lib/events/standing'
import type { ExerciseKind } from '@/lib/exercises'

/** Whether these numbers of this kind were answered before, in an event that still stands: then a new answer is none. */
export function attempted(events: readonly LearnerEvent[], kind: ExerciseKind, seed: number): boolean {
  return standing(events).some(
    (event) => event.kind === 'exercise' && event.payload.exercise === kind && event.payload.seed === seed,
  )
}
