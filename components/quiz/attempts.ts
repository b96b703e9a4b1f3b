import type { LearnerEvent } from '@/lib/events/event'
import { byTime } from '@/lib/events/order'
import { standing } from '@/lib/events/standing'

type QuizEvent = Extract<LearnerEvent, { kind: 'quiz' }>

/** A question's attempts that still stand, the latest first. */
export function quizAttempts(events: readonly LearnerEvent[], question: string): QuizEvent[] {
  return standing(events)
    .filter((event): event is QuizEvent => event.kind === 'quiz' && event.payload.question === question)
    .sort((a, b) => byTime(b, a))
}
