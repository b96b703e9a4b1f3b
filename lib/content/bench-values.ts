import { type BenchState, benchTraining } from '../labs/training'
import type { BenchRunOptions, BenchTask } from '../labs/training/options'
import { memorylessLoss } from '../labs/training/task'
import { type TrainingResult, train } from '../rnn'
import type { Argument } from './value-expression'
import { measured, type Values } from './value-kinds'

const SEED = 42

/** What the lesson's runs have in common unless they say otherwise; each can be made again on the training bench. */
const usual: BenchRunOptions = {
  cell: 'lstm',
  steps: 5,
  hiddenSize: 8,
  layers: 1,
  init: 'orthogonal',
  forgetBias: 1,
  layerNorm: false,
  optimiser: 'adam',
  learningRate: 0.01,
  decay: false,
  weightDecay: 0,
  clipNorm: 1,
  dropout: 0,
  recurrentDropout: 0,
  sequences: 400,
  batchSize: 32,
  epochs: 5,
  padding: 'none',
}

type Setup = Partial<BenchRunOptions> & { readonly task?: BenchTask }

const exploding: Setup = {
  task: 'adding',
  cell: 'rnn',
  init: 'heNormal',
  steps: 20,
  hiddenSize: 32,
  optimiser: 'sgd',
  learningRate: 0.05,
  sequences: 320,
  batchSize: 16,
  epochs: 3,
}
const overfitting: Setup = { sequences: 40, batchSize: 20, epochs: 40, learningRate: 0.03 }
const padded: Setup = { steps: 8, sequences: 800, epochs: 6, learningRate: 0.03 }

/** The runs whose results the lesson quotes. A rate is named by its power of ten: adam-3 has 10⁻³. */
const setups: Readonly<Record<string, Setup>> = {
  ...Object.fromEntries(
    (['adam', 'sgd'] as const).flatMap((optimiser) =>
      [0, 1, 2, 3, 4].map((power) => [`${optimiser}-${power}`, { optimiser, learningRate: Number(`1e-${power}`) }]),
    ),
  ),
  'norm-1': { layerNorm: true, learningRate: 0.1 },
  'norm-2': { layerNorm: true, learningRate: 0.01 },
  'clip-0': { ...exploding, clipNorm: 0 },
  'clip-1': { ...exploding, clipNorm: 1 },
  'clip-5': { ...exploding, clipNorm: 5 },
  'dropout-none': overfitting,
  'dropout-recurrent': { ...overfitting, recurrentDropout: 0.5 },
  'mask-on': { ...padded, padding: 'masked' },
  'mask-off': { ...padded, padding: 'unmasked' },
}

function setupOf(name: Argument): Setup {
  const setup = setups[String(name)]
  if (!setup) throw new Error(`there is no run "${name}", only ${Object.keys(setups).join(', ')}`)
  return setup
}

interface Outcome {
  /** Training and test loss after the last epoch, and the test's accuracy in percent. */
  readonly train: number
  readonly test: number
  readonly accuracy: number
  /** The lowest test loss after any epoch, and that epoch. */
  readonly best: number
  readonly epoch: number
  /** The largest norm of a gradient before clipping. */
  readonly norm: number
}

function run(setup: Setup): Outcome {
  const { task = 'first-last', ...options } = setup
  const training = train<BenchState>(benchTraining({ task, seed: SEED }, { ...usual, ...options }))
  let best = Number.POSITIVE_INFINITY
  let epoch = 0
  let norm = 0
  for (;;) {
    const { done, value } = training.next()
    if (done) return { ...last(value), best, epoch, norm }
    if (value.kind === 'step') norm = Math.max(norm, value.gradientNorm)
    else if (value.evaluation.testLoss < best) {
      best = value.evaluation.testLoss
      epoch = value.epoch
    }
  }
}

function last({ evaluation }: TrainingResult<BenchState>) {
  const { trainLoss, testLoss, testAccuracy } = evaluation
  return { train: trainLoss, test: testLoss, accuracy: 100 * (testAccuracy ?? Number.NaN) }
}

const outcomes = new Map<string, Outcome>()

/** The outcome of a run: a tenth of a second each, so every one is made once. */
function outcomeOf(name: Argument): Outcome {
  const setup = setupOf(name)
  const found = outcomes.get(String(name)) ?? run(setup)
  outcomes.set(String(name), found)
  return found
}

/** Results of training runs, made by the engine while the page is built. */
export const benchValues: Values = {
  // A run and a part of its outcome.
  bench: measured((name, part) => {
    const value = outcomeOf(name as Argument)[part as keyof Outcome]
    if (value === undefined) throw new Error(`a run has no "${part}"`)
    return value
  }),
  // A run and one of its numeric options.
  'bench.setup': measured((name, option) => {
    const value = { ...usual, ...setupOf(name as Argument) }[option as keyof BenchRunOptions]
    if (typeof value !== 'number') throw new Error(`a run has no number "${option}"`)
    return value
  }),
  'bench.memoryless': measured((task, steps) => memorylessLoss(task as BenchTask, Number(steps))),
}
