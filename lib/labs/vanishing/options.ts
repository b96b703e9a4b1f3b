import { MAX_SEED } from '../../rnn'
import type { Limits } from '../limits'
import type { Measure } from './recurrent-matrix'

/** The nonlinearity φ of the RNN. */
export type Activation = 'tanh' | 'sigmoid' | 'relu'

/** What can be set in `runVanishing`. */
export interface VanishingOptions {
  /**
   * The recurrent matrix: drawn (`orthogonal`, `normal`), or one of the counter-examples of
   * counter-examples.ts, which have an RNN alone and sizes and a start of their own.
   */
  readonly matrix: 'orthogonal' | 'normal' | 'source' | 'scalar' | 'zero-radius'
  /** What `size` is of a drawn matrix. */
  readonly measure: Measure
  /** σ_max or ρ of a drawn matrix; of `scalar` w itself. */
  readonly size: number
  /** Of the RNN; `zero-radius`, whose bias is made for tanh, is always one with tanh. */
  readonly activation: Activation
  /** b_f of the LSTM. */
  readonly forgetBias: number
  /** h */
  readonly hiddenSize: number
  /** T: how many steps the gradient goes back. `zero-radius` has at most 30 unless `beyond`. */
  readonly steps: number
  /** The standard deviation of the inputs; 0 for none. */
  readonly inputScale: number
  readonly seed: number
  /** Whether `zero-radius` is followed further than its fixed point holds in floating point. */
  readonly beyond: boolean
}

/** Where the lab starts: a matrix of σ_max 0.9, at which the RNN must forget. */
export const vanishingDefaults: VanishingOptions = {
  matrix: 'orthogonal',
  measure: 'sigma',
  size: 0.9,
  activation: 'tanh',
  forgetBias: 1,
  hiddenSize: 8,
  steps: 100,
  inputScale: 1,
  seed: 7,
  beyond: false,
}

/** The smallest and the largest number that each option may be. */
export const vanishingLimits: Limits<'size' | 'forgetBias' | 'hiddenSize' | 'steps' | 'inputScale' | 'seed'> = {
  size: { min: 0.01, max: 4 },
  forgetBias: { min: -5, max: 10 },
  hiddenSize: { min: 1, max: 16 },
  steps: { min: 1, max: 200 },
  inputScale: { min: 0, max: 10 },
  seed: { min: 0, max: MAX_SEED },
}

/** How far the fixed point of `zero-radius` is followed: in exact arithmetic it holds for ever, in doubles some 50 steps. */
export const FIXED_POINT_STEPS = 30

/** max |φ′|: a step's Jacobian is no longer than γ·σ_max. */
export const slopeBounds: Readonly<Record<Activation, number>> = { tanh: 1, sigmoid: 0.25, relu: 1 }
