import { bothPlaced, doneFirst, placed, placedMocks, sum, sumOf, withTasks } from './place'
import type { CardDay, Mock, Task } from './tasks'

export type StudyInput = {
  /** Days to the interview; 0 on its day. */
  readonly days: number
  /** Those that were not read before today, in their order. */
  readonly lessons: readonly Task[]
  /** Those that are to be rehearsed, the weakest first. */
  readonly questions: readonly Task[]
  /** Those that are to be held, the shortest first. */
  readonly interviews: readonly Mock[]
  /** From today on; a day that is missing has none. */
  readonly cards: readonly CardDay[]
}

export type StudyDay = {
  /** Days from today. */
  readonly day: number
  readonly lessons: readonly Task[]
  readonly questions: readonly Task[]
  readonly interviews: readonly Mock[]
  readonly cards: CardDay
  /** Of all that. */
  readonly minutes: number
  /** The day before the interview: cards alone. */
  readonly eve: boolean
}

export type StudyPlan = {
  /** Today to the eve; on the day of the interview, that day alone. */
  readonly days: readonly StudyDay[]
  /** What does not fit. */
  readonly left: {
    readonly lessons: readonly Task[]
    readonly questions: readonly Task[]
    readonly interviews: readonly Mock[]
  }
  /** Minutes a day. */
  readonly average: number
}

const noCards: CardDay = { fresh: 0, reviews: 0, minutes: 0 }

/**
 * What to do on each day before an interview. Mock interviews come first, evenly apart and growing, the last of them two
 * days before; then lessons in their order, all before the last quarter of the days; then questions. The eve has cards
 * alone. What was done today stands on today, so that a plan does not move when a part of it is done.
 */
export function studyPlan(input: StudyInput): StudyPlan {
  const count = Math.max(1, input.days)
  const cards = Array.from({ length: count }, (_, day) => input.cards[day] ?? noCards)
  // Days on which something but cards may stand: today to two days before.
  const open = Math.max(0, input.days - 1)
  const cardMinutes = cards.map(({ minutes }) => minutes)
  const lessons = doneFirst(input.lessons)
  const questions = doneFirst(input.questions)

  const mocks = placedMocks(input.interviews, open, cardMinutes)
  const load = withTasks(cardMinutes, mocks)
  const average = (sum(load) + sumOf(lessons) + sumOf(questions)) / count

  const untilRead = Math.min(open, Math.floor(0.75 * input.days))
  const { read, rehearsed } = bothPlaced(
    (taken) => placed(lessons, taken, untilRead, average),
    (taken) => placed(questions, taken, open, average),
    load,
  )
  const total = withTasks(withTasks(load, read), rehearsed)

  const on = <T>(list: readonly (readonly [number, T])[], day: number) =>
    list.flatMap(([at, one]) => (at === day ? [one] : []))
  return {
    days: cards.map((own, day) => ({
      day,
      lessons: on(read.placed, day),
      questions: on(rehearsed.placed, day),
      interviews: on(mocks.placed, day),
      cards: own,
      minutes: total[day] ?? 0,
      eve: day === input.days - 1,
    })),
    left: { lessons: read.left, questions: rehearsed.left, interviews: mocks.left },
    average: sum(total) / count,
  }
}
