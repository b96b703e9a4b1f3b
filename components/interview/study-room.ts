import { paceOf } from '@/components/review/pace'
import type { InterviewBank, StudyContent } from '@/lib/content/types'
import { recentInterviews } from '@/lib/interview/recent'
import { type StudyPlan, studyPlan } from '@/lib/interview/study-plan/study-plan'
import { isHidden } from '@/lib/srs/card-status'
import { dayNumber, localDayOf, type Moment } from '@/lib/srs/clock'
import { dayOf } from '@/lib/srs/day'
import { gradeShares } from '@/lib/srs/grade-shares'
import { newCardsByDay } from '@/lib/srs/interview-plan'
import type { LearnerState } from '@/lib/srs/learner-state'
import { reviewQueue } from '@/lib/srs/queue'
import { type DayOfCards, studyForecast } from '@/lib/srs/study-forecast'
import { weaknessOf } from '@/lib/srs/weakness'
import { overallOf } from './overall'
import { type Held, lessonTasks, mockTasks, questionTasks } from './study-tasks'

/** A plan further ahead than this would be made of guesses. */
export const mostDays = 366

/** Milliseconds a card, until the learner's own pace is known. */
const usualPace = 15_000

export type Study =
  | { readonly phase: 'no-date' | 'passed' | 'too-far' }
  | {
      readonly phase: 'planned'
      readonly plan: StudyPlan
      /** The number of today. */
      readonly today: number
      /** Days to the interview. */
      readonly days: number
      /** New cards that will not have been met at the learner's daily limit. */
      readonly missedCards: number
      /** Milliseconds a card. */
      readonly pace: number
      readonly ownPace: boolean
    }

/** A learner's plan to the day of their interview, as their log has it now. `bank` is null where it cannot be had. */
export function studyOf(
  content: StudyContent,
  bank: InterviewBank | null,
  learner: LearnerState,
  moment: Moment,
): Study {
  const { settings, events, memories } = learner
  if (settings.interview === null) return { phase: 'no-date' }
  const today = dayNumber(moment.localDay)
  const days = dayNumber(settings.interview) - today
  if (days < 0) return { phase: 'passed' }
  if (days > mostDays) return { phase: 'too-far' }
  const ownPace = paceOf(events)
  const pace = ownPace ?? usualPace
  const { cards, missedCards } = cardDays(content, learner, moment, pace)
  const plan = studyPlan({
    days,
    lessons: lessonTasks(content.lessons, learner, moment.localDay),
    questions: questionTasks(content.questions, events, moment.localDay, weaknessOf(memories, moment)),
    interviews: mockTasks(heldInterviews(bank, learner, moment), days),
    cards,
  })
  return { phase: 'planned', plan, today, days, missedCards, pace, ownPace: ownPace !== null }
}

function cardDays(
  content: StudyContent,
  learner: LearnerState,
  moment: Moment,
  pace: number,
): { cards: DayOfCards[]; missedCards: number } {
  const { memories, settings, statuses, ownCards, entries } = learner
  const all = [...content.cards, ...ownCards.values()].filter(({ id }) => !statuses.get(id)?.suspended)
  const unmet = all.filter(({ id }) => !memories.has(id)).length
  const day = dayOf(learner, unmet, moment)
  const { counts } = reviewQueue({
    cards: all,
    memories,
    moment,
    limits: day.limits,
    dayStart: settings.dayStart,
    hidden: (id) => {
      const status = statuses.get(id)
      return status !== undefined && isHidden(status, moment)
    },
  })
  const met = all.flatMap(({ id }) => {
    const memory = memories.get(id)
    return memory ? [[id, memory] as const] : []
  })
  const [first, ...rest] = studyForecast(new Map(met), moment, {
    unmet,
    freshByDay: newCardsByDay({ unmet, newToday: day.newToday }, moment, settings),
    settings,
    shares: gradeShares(entries.values()),
    pace,
  })
  // Today is not guessed: the review page says the same. Its minutes are those of the whole day.
  const graded = Math.round((day.grades * pace) / 60_000)
  const now = { fresh: counts.new, reviews: counts.due + counts.learning, minutes: (first?.minutes ?? 0) + graded }
  return { cards: [now, ...rest], missedCards: day.plan?.missed ?? 0 }
}

/** Interviews that were held to their end. Without the bank their answers cannot be weighed: then they count as good. */
function heldInterviews(bank: InterviewBank | null, { events, settings }: LearnerState, moment: Moment): Held[] {
  const today = dayNumber(moment.localDay)
  return recentInterviews(events).flatMap((state) => {
    if (state.finishedAt === null) return []
    const day = dayNumber(localDayOf(state.finishedAt, moment.utcOffset, settings.dayStart)) - today
    // From before one could choose, interviews had three questions.
    return [{ minutes: state.plan?.minutes ?? 10, day, score: bank ? overallOf(state, bank, events) : 100 }]
  })
}
