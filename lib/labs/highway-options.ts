import { MAX_SEED } from '../rnn'
import type { Limits } from './limits'

/** What can be set on the highway. */
export interface HighwayOptions {
  /** The source's LSTM, seed 42, or one drawn with a seed and a size of one's own. */
  readonly weights: 'source' | 'drawn'
  readonly seed: number
  /** h of drawn weights; the source's is 8. */
  readonly hiddenSize: number
  /** b_f of every unit. */
  readonly forgetBias: number
  /** What the recurrent weights are multiplied by: at 0 there is no way but the direct one. */
  readonly gain: number
  /** T */
  readonly steps: number
  /** n = T − k of the matrices, at most T. */
  readonly distance: number
}

export const highwayDefaults: HighwayOptions = {
  weights: 'source',
  seed: 1,
  hiddenSize: 4,
  forgetBias: 1,
  gain: 1,
  steps: 20,
  distance: 1,
}

/** The smallest and the largest of each number; all but the forget bias and the gain are integers. */
export const highwayLimits: Limits<Exclude<keyof HighwayOptions, 'weights'>> = {
  seed: { min: 0, max: MAX_SEED },
  hiddenSize: { min: 1, max: 8 },
  forgetBias: { min: -4, max: 8 },
  gain: { min: 0, max: 8 },
  steps: { min: 2, max: 40 },
  distance: { min: 1, max: 40 },
}
