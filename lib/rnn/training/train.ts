import type { ParameterSet } from '../layers/network-parameters'
import { expectInteger } from '../tensor/expect-number'
import { type Checkpoint, type EpochEvaluation, expectCheckpoint } from './checkpoint'
import { evaluateModel } from './evaluate'
import { beginning, epochStart, type TrainingOptions, takeStep } from './training-step'

/** What a run tells of itself. */
export type TrainingProgress<State> = {
  /** How many steps were taken, and how many all epochs together have. */
  readonly step: number
  readonly steps: number
  /** Of the last step, counted from 1. */
  readonly epoch: number
  /** From which a run with the same options goes on. */
  readonly checkpoint: Checkpoint<State>
} & (
  | {
      /** A step was taken. */
      readonly kind: 'step'
      /** Of the step's batch, before the step. */
      readonly loss: number
      /** ‖g‖ before clipping. */
      readonly gradientNorm: number
    }
  | {
      /** An epoch ended, and the test set was run. */
      readonly kind: 'evaluation'
      readonly evaluation: EpochEvaluation
    }
)

/** What a run ends with. */
export interface TrainingResult<State> {
  readonly parameters: ParameterSet
  readonly evaluation: EpochEvaluation
  /** For more epochs. */
  readonly checkpoint: Checkpoint<State>
}

/**
 * Trains a model by mini-batches: for each epoch the training sequences in a new random order, for each batch
 *
 *     loss → gradient by backpropagation through time → clip → optimiser's step
 *
 * and then the evaluation on the test set. A generator: it yields after each step and each evaluation,
 * so whoever runs it decides when to go on; to cancel is not to ask again. The same options give the same
 * result to the bit, and so does a run that goes on from any `checkpoint` of another with the same options, in place of
 * its beginning (`parameters` and `seed` are not used then).
 *
 * Errors, at the first step: those of `runModel`, of the loss and of `clipByGlobalNorm`; RangeError for a batch size or
 * number of epochs that is not an integer ≥ 1, or for a checkpoint of other data or more epochs.
 */
export function* train<State>(
  options: TrainingOptions<State>,
  resume?: Checkpoint<State>,
): Generator<TrainingProgress<State>, TrainingResult<State>, void> {
  const { model, test, objective, epochs, batchSize } = options
  const N = options.train.inputs.shape[0] as number
  expectInteger('batchSize', batchSize, 1)
  expectInteger('epochs', epochs, 1)
  let now = resume ?? beginning(options)
  expectCheckpoint(now, N, epochs)
  const stepsPerEpoch = Math.ceil(N / batchSize)
  const common = () => ({
    step: now.epoch * stepsPerEpoch + Math.ceil(now.position / batchSize),
    steps: epochs * stepsPerEpoch,
    checkpoint: now,
  })

  while (now.epoch < epochs) {
    const epoch = now.epoch + 1
    while (now.position < N) {
      const { loss, gradientNorm, after } = takeStep(options, now)
      now = after
      yield { kind: 'step', ...common(), epoch, loss, gradientNorm }
    }
    const { loss, accuracy } = evaluateModel(model, now.parameters, test, objective)
    const evaluation = { trainLoss: now.lossSum / now.lossCount, testLoss: loss, testAccuracy: accuracy }
    now = { ...now, ...epochStart, epoch, evaluation }
    yield { kind: 'evaluation', ...common(), epoch, evaluation }
  }
  return { parameters: now.parameters, evaluation: now.evaluation as EpochEvaluation, checkpoint: now }
}
