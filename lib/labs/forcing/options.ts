import { MAX_SEED } from '../../rnn'
import type { Limits } from '../limits'
import type { ForcingText } from './texts'

/** How likely the true previous character is read while the model is trained. */
export type ForcingSchedule = 'always' | 'linear' | 'exponential' | 'inverse-sigmoid' | 'never'

/** What can be set in `runForcing`. */
export interface ForcingOptions {
  readonly text: ForcingText
  readonly schedule: ForcingSchedule
  /** c of the linear schedule. */
  readonly slope: number
  /** ε_min of the linear schedule. */
  readonly minimum: number
  /** k of the exponential schedule. */
  readonly base: number
  /** k of the inverse sigmoid schedule. */
  readonly scale: number
  /** How many batches are trained on. */
  readonly trainingSteps: number
  /** h */
  readonly hiddenSize: number
  /** T: how many characters are predicted after the prompt. */
  readonly horizon: number
  readonly seed: number
}

export const forcingDefaults: ForcingOptions = {
  text: 'butter',
  schedule: 'always',
  slope: 0.005,
  minimum: 0.75,
  base: 0.995,
  scale: 60,
  trainingSteps: 200,
  hiddenSize: 24,
  horizon: 40,
  seed: 42,
}

/** The smallest and the largest number that each option may be. */
export const forcingLimits: Limits<Exclude<keyof ForcingOptions, 'text' | 'schedule'>> = {
  slope: { min: 0, max: 1 },
  minimum: { min: 0, max: 1 },
  base: { min: 0.5, max: 0.9999 },
  scale: { min: 1, max: 500 },
  trainingSteps: { min: 10, max: 1000 },
  hiddenSize: { min: 4, max: 64 },
  horizon: { min: 5, max: 60 },
  seed: { min: 0, max: MAX_SEED },
}

export const forcingRealOptions = ['slope', 'minimum', 'base'] as const
