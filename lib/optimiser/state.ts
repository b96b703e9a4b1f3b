import type { Weights } from '../srs/weights'
import type { CalibrationBin } from './calibration'
import type { Metrics } from './metrics'

/** How weights did on reviews that the training had not seen. */
export type Judged = Metrics & { readonly calibration: readonly CalibrationBin[] }

/** What came of a training. */
export type Optimised = {
  /** Usable reviews in all. */
  readonly reviews: number
  /** The latest of them, on which both weights were judged. */
  readonly heldOut: number
  readonly before: Judged
  readonly after: Judged
  readonly better: boolean
  /** 21 numbers: those trained on all reviews when that is better, else those that the learner has. */
  readonly weights: Weights
}

export type TooFew = {
  readonly state: 'too-few'
  /** Usable reviews that there are, and how many are needed. */
  readonly reviews: number
  readonly needed: number
}

/** Where a learner's optimisation stands, as the API says it. */
export type OptimiserState =
  /** Nobody has asked for it, or what came of it is forgotten. */
  | { readonly state: 'idle' }
  | TooFew
  /** Others are before it in the line. */
  | { readonly state: 'waiting'; readonly ahead: number }
  | { readonly state: 'running'; readonly current: number; readonly total: number }
  | { readonly state: 'done'; readonly result: Optimised }
  /** The optimiser cannot be loaded on this machine. */
  | { readonly state: 'unavailable' }
  | { readonly state: 'failed' }
