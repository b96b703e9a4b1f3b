import type { ParameterSet } from '../layers/network-parameters'
import type { RandomStateSnapshot } from '../random/random-state'
import { expectInteger, expectThat } from '../tensor/expect-number'

/**
 * Where a run stands: plain data, all that the rest of the run depends on besides its options. Nothing in it is changed
 * later, so it may be kept without a copy.
 */
export interface Checkpoint<State> {
  readonly parameters: ParameterSet
  readonly optimiser: State
  readonly random: RandomStateSnapshot
  /** How many epochs are finished, their evaluation included. */
  readonly epoch: number
  /** The order of the training sequences in the current epoch; empty before its first step. */
  readonly order: readonly number[]
  /** How many of them are done. */
  readonly position: number
  /** The loss summed over the positions of the epoch's steps, and how many those were. */
  readonly lossSum: number
  readonly lossCount: number
  /** At the end of the last finished epoch. */
  readonly evaluation?: EpochEvaluation
}

/** How training stands at the end of an epoch. */
export interface EpochEvaluation {
  /** The mean loss over the epoch's training positions, each at its own step and so with that step's parameters. */
  readonly trainLoss: number
  readonly testLoss: number
  /** The fraction of test positions that are right; undefined for the mean squared error. */
  readonly testAccuracy?: number | undefined
}

/**
 * Throws RangeError naming what does not fit unless the checkpoint belongs to a run of `epochs` epochs over N sequences.
 */
export function expectCheckpoint(checkpoint: Checkpoint<unknown>, N: number, epochs: number): void {
  const { order, position, epoch, evaluation } = checkpoint
  expectInteger('the checkpoint’s epoch', epoch, 0, evaluation ? epochs : 0)
  expectInteger('the checkpoint’s position', position, 0, order.length)
  expectThat([0, N].includes(order.length), 'sequences', `${N}`, order.length)
}
