import { type Card, createEmptyCard, type FSRS, forgetting_curve, fsrs } from 'ts-fsrs'
import type { Grade } from '../events/evidence'
import { dayMillis, dayNumber, type Moment, shiftedTime, startOfDay } from './clock'
import type { MemoryState, Stage } from './memory'
import { defaultWeights, type Weights } from './weights'

/** Names the algorithm in every event; it changes with anything that changes a result. */
export const algorithmVersion = 'fsrs-6/ts-fsrs-5.4.2'

export const desiredRetention = 0.9

/** What one grade leads to. */
export type Outcome = {
  readonly memory: MemoryState
  /** Milliseconds since the epoch: exact for a step, else 04:00 of the due day on the clock of the grade. */
  readonly due: number
  /** What the button says, in milliseconds: whole days for a review, minutes for a step. */
  readonly interval: number
}

export type Outcomes = Readonly<Record<Grade, Outcome>>

/** What each grade would lead to for a card with this memory; null for a card that was never graded. */
export function outcomes(memory: MemoryState | null, moment: Moment, weights: Weights = defaultWeights): Outcomes {
  return {
    1: outcome(memory, moment, 1, weights),
    2: outcome(memory, moment, 2, weights),
    3: outcome(memory, moment, 3, weights),
    4: outcome(memory, moment, 4, weights),
  }
}

/** What `grade` leads to: buttons show it before, the fold applies it after, so both always agree. */
export function outcome(
  memory: MemoryState | null,
  moment: Moment,
  grade: Grade,
  weights: Weights = defaultWeights,
): Outcome {
  const now = shiftedTime(moment)
  const { card } = schedulerOf(weights).next(cardOf(memory, now), new Date(now), grade)
  const days = card.scheduled_days
  const due = days >= 1 ? startOfDay(dayNumber(moment.localDay) + days, moment.utcOffset) : moment.at + +card.due - now
  return {
    memory: {
      stability: card.stability,
      difficulty: card.difficulty,
      reps: card.reps,
      lapses: card.lapses,
      // A graded card is never State.New (0) again.
      state: card.state as number as Stage,
      step: card.learning_steps,
      lastAt: moment.at,
      lastDay: moment.localDay,
      utcOffset: moment.utcOffset,
      due,
    },
    due,
    interval: days >= 1 ? days * dayMillis : due - moment.at,
  }
}

/** The probability of recall at a moment, by the learner's days since the last grade. */
export function retrievability(memory: MemoryState, moment: Moment, weights: Weights = defaultWeights): number {
  const days = Math.max(0, dayNumber(moment.localDay) - dayNumber(memory.lastDay))
  return forgetting_curve(weights, days, memory.stability)
}

function cardOf(memory: MemoryState | null, now: number): Card {
  if (!memory) return createEmptyCard(new Date(now))
  const last = shiftedTime({ at: memory.lastAt, utcOffset: memory.utcOffset, localDay: memory.lastDay })
  return {
    due: new Date(now),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: memory.step,
    reps: memory.reps,
    lapses: memory.lapses,
    state: memory.state as number,
    // A clock set back or a flight westward may put the last grade on a later day; ts-fsrs throws on negative days.
    last_review: new Date(Math.min(last, now)),
  }
}

const schedulers = new WeakMap<Weights, FSRS>()

function schedulerOf(weights: Weights): FSRS {
  const known = schedulers.get(weights)
  if (known) return known
  const made = fsrs({
    w: weights,
    request_retention: desiredRetention,
    maximum_interval: 36_500,
    enable_fuzz: false,
    enable_short_term: true,
    learning_steps: ['1m', '10m'],
    relearning_steps: ['10m'],
  })
  schedulers.set(weights, made)
  return made
}
