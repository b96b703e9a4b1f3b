import { type Card, createEmptyCard, type FSRS, forgetting_curve, fsrs, type StepUnit } from 'ts-fsrs'
import type { Grade } from '../events/evidence'
import { dayNumber, type Moment, shiftedTime } from './clock'
import type { MemoryState, Stage } from './memory'
import { defaultSettings, type Settings } from './settings'
import { defaultWeights, type Weights } from './weights'

/** Names the algorithm in every event; it changes with anything that changes a result. */
export const algorithmVersion = 'fsrs-6/ts-fsrs-5.4.2'

/** What a grade does to a card, before a day is chosen for it. */
export type Step = {
  readonly memory: Omit<MemoryState, 'due'>
  /** Whole days to the next review by FSRS alone; 0 while the card is on a step. */
  readonly days: number
  /** Milliseconds to the next showing of a card that is on a step. */
  readonly wait: number
}

/** What `grade` does to a card with this memory; null for a card that was never graded. */
export function nextStep(
  memory: MemoryState | null,
  moment: Moment,
  grade: Grade,
  settings: Settings = defaultSettings,
): Step {
  const now = shiftedTime(moment)
  const { card } = schedulerOf(settings).next(cardOf(memory, now), new Date(now), grade)
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
    },
    days: card.scheduled_days,
    wait: +card.due - now,
  }
}

/** Days until recall falls to the desired retention, for a memory of this stability. */
export function intervalOf(stability: number, settings: Settings): number {
  return schedulerOf(settings).next_interval(stability, 0)
}

/** The probability of recall at a moment, by the learner's days since the last grade. */
export function retrievability(memory: MemoryState, moment: Moment, weights: Weights = defaultWeights): number {
  return forgetting_curve(weights, daysSince(memory, moment), memory.stability)
}

/** The learner's days since the last grade; none where a clock was set back or a flight went west. */
export function daysSince(memory: MemoryState, moment: Moment): number {
  return Math.max(0, dayNumber(moment.localDay) - dayNumber(memory.lastDay))
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

const schedulers = new WeakMap<Settings, FSRS>()

/** Fuzz is ours (`interval-choice.ts`), since it must know the card, the other cards' days and an interview's. */
function schedulerOf(settings: Settings): FSRS {
  const known = schedulers.get(settings)
  if (known) return known
  const made = fsrs({
    w: settings.weights,
    request_retention: settings.desiredRetention,
    maximum_interval: settings.maximumInterval,
    enable_fuzz: false,
    enable_short_term: true,
    learning_steps: settings.learningSteps.map(minutes),
    relearning_steps: settings.relearningSteps.map(minutes),
  })
  schedulers.set(settings, made)
  return made
}

function minutes(step: number): StepUnit {
  return `${step}m`
}
