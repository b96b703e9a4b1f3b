import {
  type AdamState,
  adamW,
  type CellSpec,
  initialModel,
  MAX_SEED,
  type Optimiser,
  RandomState,
  type SequenceModel,
  type SgdState,
  sgd,
  type TrainingOptions,
} from '../rnn'
import { expectWithin } from './limits'
import { linearDecay, type ScheduledState, scheduled } from './scheduled'
import { type BenchRunOptions, type BenchShared, benchLimits, benchSeedLimits, realOptions } from './training/options'
import { drawTask, taskSpecs } from './training/task'

/** How many sequences a run is tested on at the end of each epoch. */
const TEST_SEQUENCES = 250

/** What the bench's optimisers carry from step to step. */
export type BenchState = ScheduledState<AdamState> | ScheduledState<SgdState>

/**
 * A run on the training bench, ready for `train`. One seed decides the data, the weights, the order and the dropout, in
 * streams of their own: two runs of one seed have the same data where task, length and number of sequences agree, the
 * same weights where the network agrees, whatever else differs.
 *
 * Errors: RangeError naming the option, what was given and what is allowed.
 */
export function benchTraining(shared: BenchShared, options: BenchRunOptions): TrainingOptions<BenchState> {
  expectWithin(benchSeedLimits, shared)
  expectWithin(benchLimits, options, realOptions)
  const { task, seed } = shared
  const { sequences, steps, padding, batchSize, epochs, clipNorm } = options
  const seeds = new RandomState(seed)
  const [data, weights, order] = [0, 1, 2].map(() => seeds.randint(0, MAX_SEED + 1)) as [number, number, number]
  const drawing = new RandomState(data)
  const model = modelOf(task, options)
  return {
    model,
    parameters: initialModel(model, new RandomState(weights), initialOf(options)),
    test: drawTask(task, drawing, { samples: TEST_SEQUENCES, steps, padding }),
    train: drawTask(task, drawing, { samples: sequences, steps, padding }),
    objective: taskSpecs[task].objective,
    optimiser: optimiserOf(options),
    batchSize,
    epochs,
    ...(clipNorm > 0 && { clipNorm }),
    seed: order,
  }
}

function modelOf(task: BenchShared['task'], options: BenchRunOptions): SequenceModel {
  const { inputSize, outputSize, readout } = taskSpecs[task]
  const { hiddenSize, layers, dropout, recurrentDropout } = options
  return {
    network: { cell: cellOf(options), inputSize, hiddenSize, layers, dropout, recurrentDropout },
    outputSize,
    readout,
  }
}

function cellOf({ cell, layerNorm }: BenchRunOptions): CellSpec {
  return cell === 'lstm' ? { kind: cell, layerNorm } : { kind: cell }
}

function initialOf({ init, cell, forgetBias }: BenchRunOptions) {
  if (init === 'pytorch') return { scheme: init } as const
  return { recurrent: init, ...(cell === 'lstm' && { forgetBias }) }
}

function optimiserOf(options: BenchRunOptions): Optimiser<BenchState> {
  const { optimiser, learningRate, decay, weightDecay, epochs, sequences, batchSize } = options
  const steps = epochs * Math.ceil(sequences / batchSize)
  const rate = decay ? linearDecay(learningRate, steps) : () => learningRate
  const made =
    optimiser === 'sgd'
      ? scheduled((step) => sgd({ learningRate: rate(step) }))
      : scheduled((step) => adamW({ learningRate: rate(step), weightDecay }))
  // Each is only ever given states of its own making.
  return made as Optimiser<BenchState>
}
