import type { ParameterSet } from '../layers/network-parameters'
import { RandomState } from '../random/random-state'
import { type SequenceDataset, take } from '../tasks/dataset'
import type { Tensor } from '../tensor/tensor'
import type { Checkpoint } from './checkpoint'
import { clipByGlobalNorm } from './clip'
import { runModel, type SequenceModel } from './model'
import { lossOf, type Objective } from './objective'
import type { Optimiser } from './optimiser'

/** Everything that decides what a training run computes. */
export interface TrainingOptions<State> {
  readonly model: SequenceModel
  /** The initial parameters. */
  readonly parameters: ParameterSet
  readonly train: SequenceDataset<Tensor>
  readonly test: SequenceDataset<Tensor>
  readonly objective: Objective
  readonly optimiser: Optimiser<State>
  /** Sequences a step; an epoch's last step takes what is left. */
  readonly batchSize: number
  /** How often each training sequence is used. */
  readonly epochs: number
  /** The norm to which gradients are clipped; they are not when it is left out. */
  readonly clipNorm?: number
  /** Truncated backpropagation: see `NetworkRun.backward`. */
  readonly truncate?: number
  /** Of the order of the data and of dropout. */
  readonly seed: number
}

/** The part of a checkpoint that every epoch begins with. */
export const epochStart = { order: [], position: 0, lossSum: 0, lossCount: 0 } as const

/** The checkpoint before the first step. Errors: RangeError for a seed that is none. */
export function beginning<State>({ parameters, optimiser, seed }: TrainingOptions<State>): Checkpoint<State> {
  const random = new RandomState(seed).state()
  return { parameters, optimiser: optimiser.initial(parameters), random, epoch: 0, ...epochStart }
}

/** A step that was taken. */
export interface TrainingStep<State> {
  /** Of the batch, before the step. */
  readonly loss: number
  /** ‖g‖ before clipping. */
  readonly gradientNorm: number
  readonly after: Checkpoint<State>
}

/**
 * One step from a checkpoint to the next: the next batch's loss → gradient by backpropagation through time → clip →
 * optimiser. The first step of an epoch draws the order of its sequences.
 *
 * Errors: those of `runModel`, of the loss, of `clipByGlobalNorm` and of the optimiser.
 */
export function takeStep<State>(options: TrainingOptions<State>, now: Checkpoint<State>): TrainingStep<State> {
  const { model, objective, optimiser, batchSize, clipNorm = Number.MAX_VALUE, truncate, train } = options
  const random = RandomState.from(now.random)
  const order = now.order.length > 0 ? now.order : random.permutation(train.inputs.shape[0] as number)
  const chosen = order.slice(now.position, now.position + batchSize)
  const batch = take(train, chosen)
  const run = runModel(model, now.parameters, batch, { random })
  // #region clip-in-the-loop
  const { loss, gradient, count } = lossOf(objective, run.predictions, batch.targets, run.mask)
  const { gradients, norm } = clipByGlobalNorm(run.backward(gradient, { truncate }).parameters, clipNorm)
  const { parameters, state } = optimiser.step(now.parameters, gradients, now.optimiser)
  // #endregion
  const after: Checkpoint<State> = {
    ...now,
    parameters,
    optimiser: state,
    random: random.state(),
    order,
    position: now.position + chosen.length,
    lossSum: now.lossSum + loss * count,
    lossCount: now.lossCount + count,
  }
  return { loss, gradientNorm: norm, after }
}
