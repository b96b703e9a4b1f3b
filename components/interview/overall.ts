import type { InterviewBank } from '@/lib/content/types'
import type { LearnerEvent } from '@/lib/events/event'
import { exerciseResults } from '@/lib/interview/exercise-results'
import { interviewReport } from '@/lib/interview/report'
import type { InterviewState } from '@/lib/interview/session'

/** The average score of one interview. */
export function overallOf(state: InterviewState, bank: InterviewBank, events: Iterable<LearnerEvent>): number | null {
  return interviewReport(state, {
    question: (id) => bank.questions.find((one) => one.id === id),
    exercises: exerciseResults(events, state.id),
    evidence: () => [],
    now: state.finishedAt ?? state.startedAt,
  }).overall
}
