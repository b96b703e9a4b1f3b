import { MAX_SEED } from '../../rnn'
import type { Limits } from '../limits'

/** What is to be learned: the source's first-plus-last, the adding problem, copy. */
export type BenchTask = 'first-last' | 'adding' | 'copy'

/** What W_hh starts from; `pytorch` is its default for every weight and bias, uniform within ±1/√h. */
export type RecurrentInit = 'orthogonal' | 'xavierNormal' | 'heNormal' | 'pytorch'

/**
 * How long the sequences are: all T steps; or each of its own length, told to the network (`masked`) or not
 * (`unmasked`), which then reads the zeros of the padding as if they were data.
 */
export type Padding = 'none' | 'masked' | 'unmasked'

/** What two runs on the bench have in common, so that they can be compared. */
export interface BenchShared {
  readonly task: BenchTask
  /** Of data, weights, order and dropout. */
  readonly seed: number
}

/** What each run has for itself. */
export interface BenchRunOptions {
  readonly cell: 'rnn' | 'lstm' | 'gru'
  /** T; of `copy` the delay, T being 6 more. */
  readonly steps: number
  /** h */
  readonly hiddenSize: number
  readonly layers: number
  readonly init: RecurrentInit
  /** b_f of an LSTM; not used with the init `pytorch`. */
  readonly forgetBias: number
  /** Whether an LSTM's products and cell state are normalised; the other cells have no such option. */
  readonly layerNorm: boolean
  readonly optimiser: 'adam' | 'sgd'
  readonly learningRate: number
  /** Whether the rate falls in a straight line from the first step to the last. */
  readonly decay: boolean
  /** AdamW's λ; 0 for Adam itself. Not used by SGD. */
  readonly weightDecay: number
  /** The norm to which gradients are clipped; 0 for no clipping. */
  readonly clipNorm: number
  /** Between layers. */
  readonly dropout: number
  /** Of h_{t−1}, the same entries at every step. */
  readonly recurrentDropout: number
  /** How many sequences there are to train with. */
  readonly sequences: number
  readonly batchSize: number
  readonly epochs: number
  readonly padding: Padding
}

/** The smallest and the largest number that each option of a run may be. */
export const benchLimits: Limits<
  | 'steps'
  | 'hiddenSize'
  | 'layers'
  | 'forgetBias'
  | 'learningRate'
  | 'weightDecay'
  | 'clipNorm'
  | 'dropout'
  | 'recurrentDropout'
  | 'sequences'
  | 'batchSize'
  | 'epochs'
> = {
  steps: { min: 2, max: 200 },
  hiddenSize: { min: 1, max: 64 },
  layers: { min: 1, max: 3 },
  forgetBias: { min: -5, max: 10 },
  learningRate: { min: 0.00001, max: 10 },
  weightDecay: { min: 0, max: 1 },
  clipNorm: { min: 0, max: 1000 },
  dropout: { min: 0, max: 0.9 },
  recurrentDropout: { min: 0, max: 0.9 },
  sequences: { min: 10, max: 5000 },
  batchSize: { min: 1, max: 500 },
  epochs: { min: 1, max: 100 },
}

/** The options among `benchLimits` that need not be whole numbers. */
export const realOptions = [
  'forgetBias',
  'learningRate',
  'weightDecay',
  'clipNorm',
  'dropout',
  'recurrentDropout',
] as const

export const benchSeedLimits: Limits<'seed'> = { seed: { min: 0, max: MAX_SEED } }
