import {
  type AdamState,
  adamW,
  type CellSpec,
  firstPlusLast,
  initialModel,
  MAX_SEED,
  RandomState,
  type SequenceModel,
  split,
  type TrainingOptions,
} from '../rnn'
import { expectWithin, type Limits } from './limits'
import { linearDecay, type ScheduledState, scheduled } from './scheduled'

/** What can be set in `toyTraining`. */
export interface ToyTrainingOptions {
  readonly cell: CellSpec['kind']
  readonly seed: number
  /** T */
  readonly seqLength: number
  /** h */
  readonly hiddenSize: number
  readonly epochs: number
  /** AdamW's rate at the first step; it falls in a straight line to the last. */
  readonly learningRate: number
}

const source = { seed: 42, seqLength: 5, hiddenSize: 8 } as const

/** The source cell's sizes with the rate and the epochs with which each kind of cell learns the task. */
export const toyTrainingDefaults: Readonly<Record<CellSpec['kind'], ToyTrainingOptions>> = {
  rnn: { cell: 'rnn', ...source, epochs: 30, learningRate: 0.015 },
  lstm: { cell: 'lstm', ...source, epochs: 30, learningRate: 0.03 },
  gru: { cell: 'gru', ...source, epochs: 20, learningRate: 0.02 },
}

/** The smallest and the largest number that each option may be; all but the rate are integers. */
export const toyTrainingLimits: Limits<Exclude<keyof ToyTrainingOptions, 'cell'>> = {
  seed: { min: 0, max: MAX_SEED },
  seqLength: { min: 1, max: 30 },
  hiddenSize: { min: 1, max: 32 },
  epochs: { min: 1, max: 50 },
  learningRate: { min: 0.0001, max: 0.5 },
}

const SEQUENCES = 2000
const TEST_FRACTION = 0.2
const INPUT_SIZE = 3
const BATCH_SIZE = 32
const WEIGHT_DECAY = 0.1

/**
 * A recipe, ready for `train`: the source's first-plus-last task, 1600 sequences to train and 400 to test, learned by
 * one small recurrent layer with PyTorch's initial weights and one logit read from its last state; binary
 * cross-entropy, batches of 32, AdamW with a falling rate, gradients clipped to a norm of 1. One seed decides data,
 * split, weights and order. With the defaults each kind of cell gets 97 or 98 % of the test right on average; of the seeds
 * 0 to 199 all get 95 % or more but the RNN's 105, which gets 94 %.
 *
 * Errors: RangeError naming the option, what was given and what is allowed.
 */
export function toyTraining(
  given: Partial<ToyTrainingOptions> & Pick<ToyTrainingOptions, 'cell'>,
): TrainingOptions<ScheduledState<AdamState>> {
  const cells = Object.keys(toyTrainingDefaults)
  if (!cells.includes(given.cell)) throw new RangeError(`cell must be one of ${cells.join(', ')}, got ${given.cell}`)
  const options = { ...toyTrainingDefaults[given.cell], ...given }
  expectWithin(toyTrainingLimits, options, ['learningRate'])
  const random = new RandomState(options.seed)
  const sizes = { samples: SEQUENCES, steps: options.seqLength, inputSize: INPUT_SIZE }
  const { train, test } = split(firstPlusLast(random, sizes), TEST_FRACTION, random)
  const model: SequenceModel = {
    network: { cell: { kind: options.cell }, inputSize: INPUT_SIZE, hiddenSize: options.hiddenSize },
    outputSize: 1,
    readout: 'last',
  }
  const parameters = initialModel(model, random, { scheme: 'pytorch' })
  const steps = options.epochs * Math.ceil((train.inputs.shape[0] as number) / BATCH_SIZE)
  const rate = linearDecay(options.learningRate, steps)
  return {
    model,
    parameters,
    train,
    test,
    objective: 'binaryCrossEntropyWithLogits',
    optimiser: scheduled((step) => adamW({ learningRate: rate(step), weightDecay: WEIGHT_DECAY })),
    batchSize: BATCH_SIZE,
    epochs: options.epochs,
    clipNorm: 1,
    seed: random.randint(0, MAX_SEED + 1),
  }
}
