import type { Grade } from '../events/evidence'
import { dayMillis, dayNumber, type Moment, startOfDay } from './clock'
import { type Choice, chooseDays } from './interval-choice'
import type { MemoryState } from './memory'
import { daysSince, nextStep, type Step } from './scheduler'
import type { Settings } from './settings'

/** What one grade leads to. */
export type Outcome = {
  readonly memory: MemoryState
  /** Milliseconds since the epoch: exact for a step, else the beginning of the due day on the clock of the grade. */
  readonly due: number
  /** What the button says, in milliseconds: whole days for a review, minutes for a step. */
  readonly interval: number
}

export type Outcomes = Readonly<Record<Grade, Outcome>>

/** What a due day is chosen by, beside memory and moment. */
export type Plan = {
  readonly settings: Settings
  /** Seeds the fuzz, so that cards learned together part. */
  readonly card: string
  /** How many cards are due on a day, by its number. */
  readonly load?: ReadonlyMap<number, number> | undefined
  /** Numbers of the days on which cards of the same note are due. */
  readonly siblingDays?: ReadonlySet<number> | undefined
}

const grades = [1, 2, 3, 4] as const

/** What each grade would lead to for a card with this memory; null for a card that was never graded. */
export function outcomes(memory: MemoryState | null, moment: Moment, plan: Plan): Outcomes {
  const { settings } = plan
  const steps = grades.map((grade) => nextStep(memory, moment, grade, settings))
  const choice: Choice = {
    ...plan,
    today: dayNumber(moment.localDay),
    elapsed: memory ? daysSince(memory, moment) : 0,
    reps: memory?.reps ?? 0,
  }
  const days = chooseDays(
    steps.map((step) => step.days),
    choice,
  )
  const [again, hard, good, easy] = steps.map((step, i) => promise(step, days[i] ?? 0, moment, settings)) as [
    Outcome,
    Outcome,
    Outcome,
    Outcome,
  ]
  return { 1: again, 2: hard, 3: good, 4: easy }
}

/** What `grade` leads to: the same as `outcomes` says, so that a button and its press agree. */
export function outcome(memory: MemoryState | null, moment: Moment, grade: Grade, plan: Plan): Outcome {
  return outcomes(memory, moment, plan)[grade]
}

function promise(step: Step, days: number, moment: Moment, settings: Settings): Outcome {
  const due =
    days >= 1
      ? startOfDay(dayNumber(moment.localDay) + days, moment.utcOffset, settings.dayStart)
      : moment.at + step.wait
  return { memory: { ...step.memory, due }, due, interval: days >= 1 ? days * dayMillis : step.wait }
}
