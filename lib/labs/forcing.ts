import { RandomState } from '../rnn'
import { brokenByPosition, errorsByPosition, PROMPT, type Predictions, predictBoth } from './forcing/measure'
import { type ForcingOptions, forcingLimits, forcingRealOptions } from './forcing/options'
import { type Reader, readerOf } from './forcing/reader'
import { trainReader } from './forcing/train-reader'
import { expectWithin } from './limits'

/** How many prompts are shown, each from the middle of its share of the text. */
const SAMPLES = 6

/** A prompt and what the model makes of it. */
export interface ForcingSample {
  readonly prompt: string
  readonly truth: readonly string[]
  readonly forced: readonly string[]
  readonly free: readonly string[]
}

/** How a trained model does with the truth before its eyes and left to itself. */
export interface ForcingResult {
  /** N: how many prompts it was measured on. */
  readonly prompts: number
  /** ε: the mean error over all places when the true characters before are read. */
  readonly epsilon: number
  /** The fraction of wrong characters at place t = 1 … T, the truth being read. */
  readonly forced: readonly number[]
  /** The same, its own characters being read. */
  readonly free: readonly number[]
  /** The fraction of sequences with an error by place t; it is the same in both. */
  readonly broken: readonly number[]
  /** 1 − (1 − ε)^t, what `broken` would be if errors came independently. */
  readonly predicted: readonly number[]
  readonly samples: readonly ForcingSample[]
}

/** What happened. */
export type ForcingNews =
  | { readonly kind: 'step'; readonly step: number; readonly steps: number; readonly loss: number }
  | { readonly kind: 'measured'; readonly result: ForcingResult }

/**
 * Trains a small model of a tongue twister with teacher forcing or scheduled sampling, and measures how its errors add
 * up when it is left to itself.
 *
 * Errors, at the first step: RangeError naming the option, what was given and what is allowed.
 */
export function* runForcing(options: ForcingOptions): Generator<ForcingNews, void> {
  expectWithin(forcingLimits, options, forcingRealOptions)
  const reader = readerOf(options)
  const training = trainReader(reader, options, new RandomState(options.seed))
  let next = training.next()
  while (!next.done) {
    const { step, loss } = next.value
    yield { kind: 'step', step, steps: options.trainingSteps, loss }
    next = training.next()
  }
  yield { kind: 'measured', result: resultOf(reader, predictBoth(reader, next.value, options.horizon)) }
}

function resultOf(reader: Reader, predictions: Predictions): ForcingResult {
  const forced = errorsByPosition(predictions, predictions.forced)
  const epsilon = forced.reduce((sum, error) => sum + error, 0) / forced.length
  return {
    prompts: predictions.truth.length / predictions.horizon,
    epsilon,
    forced,
    free: errorsByPosition(predictions, predictions.free),
    broken: brokenByPosition(predictions, predictions.free),
    predicted: forced.map((_, t) => 1 - (1 - epsilon) ** (t + 1)),
    samples: samplesOf(reader, predictions),
  }
}

function samplesOf({ characters, tokens }: Reader, { horizon, truth, forced, free }: Predictions): ForcingSample[] {
  const N = truth.length / horizon
  const words = (ids: Int32Array) => Array.from(ids, (id) => characters[id] as string)
  return Array.from({ length: SAMPLES }, (_, k) => {
    const n = Math.floor(((k + 0.5) * N) / SAMPLES)
    const of = (all: Int32Array) => words(all.subarray(n * horizon, (n + 1) * horizon))
    return {
      prompt: words(tokens.subarray(n, n + PROMPT)).join(''),
      truth: of(truth),
      forced: of(forced),
      free: of(free),
    }
  })
}
