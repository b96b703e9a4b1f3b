import type { LearnerEvent } from '../events/event'
import { standing } from '../events/standing'
import { boundedWeights, defaultWeights, type Weights } from './weights'

/** How one learner wants to be asked. Every field is changed by itself: the latest `settings` event that has it counts. */
export type Settings = {
  readonly weights: Weights
  /** The probability of recall at which a card is due, from 0.7 to 0.99. */
  readonly desiredRetention: number
  /** Days. */
  readonly maximumInterval: number
  /** Minutes, each less than a day. */
  readonly learningSteps: readonly number[]
  readonly relearningSteps: readonly number[]
  /** Moves intervals by a few days either way, so that cards learned together do not stay together. */
  readonly fuzz: boolean
  /** Of the days that fuzz allows, prefers those on which less is due. */
  readonly loadBalance: boolean
  /** The share of a day's usual reviews on Monday to Sunday: 1, 0.5 or 0. */
  readonly easyDays: readonly EasyDay[]
  readonly newPerDay: number
  readonly reviewsPerDay: number
  /** When a day begins, in minutes after local midnight. */
  readonly dayStart: number
  /** The time zone by whose clock days are counted; null for that of the device. */
  readonly timeZone: string | null
  /** The day of an interview, `YYYY-MM-DD`. */
  readonly interview: string | null
}

export type EasyDay = 0 | 0.5 | 1

export const defaultSettings: Settings = {
  weights: defaultWeights,
  desiredRetention: 0.9,
  maximumInterval: 36_500,
  learningSteps: [1, 10],
  relearningSteps: [10],
  fuzz: true,
  loadBalance: true,
  easyDays: [1, 1, 1, 1, 1, 1, 1],
  newPerDay: 20,
  reviewsPerDay: 200,
  dayStart: 4 * 60,
  timeZone: null,
  interview: null,
}

/** The settings that a learner's events amount to. */
export function settingsOf(events: Iterable<LearnerEvent>): Settings {
  return settledBy(standing(events))
}

/** The same for events that are known to stand, in the order in which they are folded. */
export function settledBy(events: Iterable<LearnerEvent>): Settings {
  let settings = defaultSettings
  for (const event of events)
    if (event.kind === 'settings') settings = { ...settings, ...(event.payload.changes as Partial<Settings>) }
  const weights = boundedWeights(settings.weights)
  return weights === settings.weights ? settings : { ...settings, weights }
}

/** The settings on which memory depends: whoever changes one of them folds every card anew. */
export const memorySettings = ['weights', 'learningSteps', 'relearningSteps'] as const
