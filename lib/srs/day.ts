import type { Moment } from './clock'
import { manual } from './entries'
import { type InterviewPlan, interviewPlan } from './interview-plan'
import type { LearnerState } from './learner-state'
import type { QueueLimits } from './queue-shape'

/** What a learner has done on the moment's day, and what it leaves of the day's limits. */
export type Day = {
  /** Cards met for the first time. */
  readonly newToday: number
  /** Cards in review that were graded, each once. */
  readonly reviewedToday: number
  /** Grades, whatever activity gave them. */
  readonly grades: number
  readonly limits: QueueLimits
  /** How new cards are spread before an interview; null without one to come. */
  readonly plan: InterviewPlan | null
}

type State = Pick<LearnerState, 'entries' | 'memories' | 'settings'>

/**
 * `unmet`: how many cards that can be learned were never graded. `touched` are cards among which are all whose latest
 * grade is of the moment's day.
 */
export function dayOf(
  { entries, memories, settings }: State,
  unmet: number,
  moment: Moment,
  touched: Iterable<string> = memories.keys(),
): Day {
  let newToday = 0
  let reviewedToday = 0
  let grades = 0
  for (const card of touched) {
    // Most cards were not touched today: their latest grade tells it.
    if (memories.get(card)?.lastDay !== moment.localDay) continue
    const list = entries.get(card) ?? []
    const graded = list.filter(({ grade }) => grade !== manual)
    // What came with a memory was met elsewhere, and coming is no review.
    const met = list.some(({ known }) => known)
    if (met && !graded.some(({ localDay }) => localDay === moment.localDay)) continue
    grades += graded.filter(({ localDay }) => localDay === moment.localDay).length
    if (!met && graded[0]?.localDay === moment.localDay) newToday += 1
    else reviewedToday += 1
  }
  const plan = interviewPlan({ unmet, newToday }, moment, settings)
  return {
    newToday,
    reviewedToday,
    grades,
    limits: {
      newLeft: plan ? plan.today : Math.max(0, settings.newPerDay - newToday),
      newTomorrow: settings.newPerDay > 0,
      reviewsLeft: Math.max(0, settings.reviewsPerDay - reviewedToday),
    },
    plan,
  }
}
