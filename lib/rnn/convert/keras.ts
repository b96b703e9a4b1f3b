import { hiddenSizeOf, type LstmWeights, type RecurrentWeights } from '../cells/recurrent-weights'
import { weightBlocksOf } from '../layers/network-parameters'
import type { CellSpec } from '../layers/specification'
import { transpose } from '../tensor/linear'
import { expectShape, row, type Tensor, zeros } from '../tensor/tensor'
import { entries, inverse, reorderBlocks } from './blocks'
import { refuseForeign } from './foreign-options'
import { oneBias } from './one-bias'

/**
 * One direction of a Keras layer, for row vectors x·W: blocks of columns in the order i, f, c, o of `LSTM`, z, r, h of
 * `GRU`, one block of `SimpleRNN`. No bias is use_bias=False.
 */
export interface KerasWeights {
  /** [d, G·h] */
  readonly kernel: Tensor
  /** [h, G·h] */
  readonly recurrentKernel: Tensor
  /** [G·h]; of a GRU with reset_after=True [2, 3h], the input's row above the recurrent one. */
  readonly bias?: Tensor
}

/** Which of our blocks stand where in Keras' order: its c is our g; z, r, h are our blocks 1, 0, 2. */
const ORDER = { rnn: [0], lstm: [0, 1, 2, 3], gru: [1, 0, 2] } as const

/**
 * A Keras layer's weights in our layout. One bias becomes b_ih, b_hh being 0. A GRU with reset_after=True (the default;
 * a bias is then [2, 3h]) is our `reset: 'after'`, else `'before'`; its z keeps the old state, as ours by default.
 *
 * Errors: ShapeError naming the array, its shape and the shape wanted.
 */
export function fromKeras(kind: CellSpec['kind'], { kernel, recurrentKernel, bias }: KerasWeights): RecurrentWeights {
  const [h = 0] = recurrentKernel.shape
  const columns = weightBlocksOf[kind] * h
  expectShape('recurrentKernel', recurrentKernel, [h, columns])
  expectShape('kernel', kernel, [kernel.shape[0] ?? 0, columns])
  const ours = (theirs: Tensor) => reorderBlocks(theirs, inverse(ORDER[kind]))
  const weights = { weightIh: ours(transpose(kernel)), weightHh: ours(transpose(recurrentKernel)) }
  if (!bias) return weights
  if (kind === 'gru' && bias.shape.length === 2) {
    expectShape('bias', bias, [2, columns])
    return { ...weights, biasIh: ours(row(bias, 0)), biasHh: ours(row(bias, 1)) }
  }
  expectShape('bias', bias, [columns])
  return { ...weights, biasIh: ours(bias), biasHh: zeros([columns]) }
}

/**
 * Our weights in the layout of a Keras layer. Two biases are summed (see `oneBias`), except those of a GRU that resets
 * after the product, which become the two rows of reset_after=True.
 *
 * Errors: ShapeError naming the tensor and both shapes; RangeError for what Keras does not have: peepholes, projection,
 * layer normalisation, a z that writes.
 */
export function toKeras(cell: CellSpec, weights: LstmWeights): KerasWeights {
  refuseForeign('Keras', cell, weights, [])
  const h = hiddenSizeOf(weights, weightBlocksOf[cell.kind])
  const theirs = (ours: Tensor) => reorderBlocks(ours, ORDER[cell.kind])
  const { weightIh, weightHh, biasIh, biasHh } = weights
  const kernels = { kernel: transpose(theirs(weightIh)), recurrentKernel: transpose(theirs(weightHh)) }
  if (!biasIh && !biasHh) return kernels
  if (cell.kind === 'gru' && cell.reset !== 'before') {
    const rows = [biasIh, biasHh].map((bias) => theirs(bias ?? zeros([3 * h])))
    return { ...kernels, bias: entries(rows) }
  }
  return { ...kernels, bias: theirs(oneBias(cell, weights) as Tensor) }
}
