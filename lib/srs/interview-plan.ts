import { dayNumber, type Moment } from './clock'
import type { Settings } from './settings'

/** How the new cards are to be spread before an interview. */
export type InterviewPlan = {
  /** Days to the interview; 0 on its day. */
  readonly days: number
  /** Days on which new cards can still be met: today to the eve. */
  readonly learningDays: number
  /** New cards a day that meet all of them in time. */
  readonly needed: number
  /** New cards for today: no more than are needed, and no more than the learner allows. */
  readonly today: number
  /** Cards that will not have been met by then at the learner's own limit; 0 when all will. */
  readonly missed: number
}

/**
 * The number of the last day before the interview, on or before which everything is due; on the eve itself, and on the
 * day, the day of the interview is the last. Null without an interview, and once it is over.
 */
export function eveOf(interview: string | null, today: number): number | null {
  if (interview === null) return null
  const day = dayNumber(interview)
  if (day <= today) return null
  return Math.max(today + 1, day - 1)
}

/**
 * The plan for `unmet` cards, of which `newToday` more were met today already; null without an interview to come.
 */
export function interviewPlan(
  { unmet, newToday }: { readonly unmet: number; readonly newToday: number },
  moment: Moment,
  { interview, newPerDay }: Pick<Settings, 'interview' | 'newPerDay'>,
): InterviewPlan | null {
  if (interview === null) return null
  const days = dayNumber(interview) - dayNumber(moment.localDay)
  if (days < 0) return null
  // On the day itself there is time for a look, not for what is new.
  const learningDays = days
  if (learningDays === 0) return { days, learningDays, needed: 0, today: 0, missed: unmet }
  // Counted as it was in the morning, so that the day's share does not shrink with every card that is met.
  const needed = Math.ceil((unmet + newToday) / learningDays)
  return {
    days,
    learningDays,
    needed,
    today: Math.max(0, Math.min(needed, newPerDay) - newToday),
    missed: Math.max(0, unmet + newToday - newPerDay * learningDays),
  }
}

/**
 * New cards for each day from today to the eve, when every day's are met: what `interviewPlan` will say on each. On the
 * day of the interview, none; empty without an interview to come.
 */
export function newCardsByDay(
  cards: { readonly unmet: number; readonly newToday: number },
  moment: Moment,
  settings: Pick<Settings, 'interview' | 'newPerDay'>,
): number[] {
  const plan = interviewPlan(cards, moment, settings)
  if (!plan) return []
  const byDay = [Math.min(cards.unmet, plan.today)]
  let unmet = cards.unmet - (byDay[0] ?? 0)
  for (let left = plan.learningDays - 1; left > 0; left -= 1) {
    const fresh = Math.min(Math.ceil(unmet / left), settings.newPerDay)
    byDay.push(fresh)
    unmet -= fresh
  }
  return byDay
}
