import type { LearnerEvent } from '../events/event'
import { foldSession, type InterviewState } from './session'
import { standingByInterview } from './standing-events'

/** All interviews of a learner, the latest begun first, finished or not. */
export function recentInterviews(events: Iterable<LearnerEvent>): InterviewState[] {
  const states = [...standingByInterview(events).values()].map(foldSession).filter((state) => state !== null)
  return states.sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1))
}
