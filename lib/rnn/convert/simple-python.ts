import { hiddenSizeOf, type LstmWeights, type RecurrentWeights } from '../cells/recurrent-weights'
import type { SimpleLstmWeights } from '../mini-example/simple-lstm'
import type { SimpleRnnWeights } from '../mini-example/simple-rnn'
import { transpose } from '../tensor/linear'
import { concatenate, expectShape, formatShape, ShapeError, slice, type Tensor, zeros } from '../tensor/tensor'
import { inverse, reorderBlocks } from './blocks'
import { refuseForeign } from './foreign-options'
import { oneBias } from './one-bias'

/** Our blocks i, f, g, o in the order i, f, o, g of `SimpleLSTM`. */
const IFOG = [0, 1, 3, 2] as const

/** The recurrent part of the lesson's `SimpleRNN`: W_xh [d, h], W_hh [h, h] for row vectors, b_h [h]. */
export type SimpleRnnRecurrent = Pick<SimpleRnnWeights, 'W_xh' | 'W_hh' | 'b_h'>

/**
 * The weights of the lesson's `SimpleRNN` in our layout: transposed, b_h being b_ih and 0 b_hh.
 *
 * Errors: ShapeError naming the array, its shape and the shape wanted.
 */
export function fromSimpleRnn({ W_xh, W_hh, b_h }: SimpleRnnRecurrent): RecurrentWeights {
  const h = b_h.data.length
  expectShape('b_h', b_h, [h])
  expectShape('W_hh', W_hh, [h, h])
  expectShape('W_xh', W_xh, [W_xh.shape[0] ?? 0, h])
  return { weightIh: transpose(W_xh), weightHh: transpose(W_hh), biasIh: b_h, biasHh: zeros([h]) }
}

/**
 * An RNN's weights in the layout of the lesson's `SimpleRNN`; the biases are summed.
 *
 * Errors: ShapeError naming the tensor and both shapes.
 */
export function toSimpleRnn(weights: RecurrentWeights): SimpleRnnRecurrent {
  const h = hiddenSizeOf(weights, 1)
  const b_h = oneBias({ kind: 'rnn' }, weights) ?? zeros([h])
  return { W_xh: transpose(weights.weightIh), W_hh: transpose(weights.weightHh), b_h }
}

/**
 * The weights of the lesson's `SimpleLSTM`, W [d + h, 4h] with the input's rows above the hidden state's and blocks of
 * columns i, f, o, g, in our layout; b is b_ih and 0 b_hh.
 *
 * Errors: ShapeError naming the array, its shape and the shape wanted.
 */
export function fromSimpleLstm({ W, b }: SimpleLstmWeights): RecurrentWeights {
  const h = b.data.length / 4
  const [rows = 0] = W.shape
  expectShape('W', W, [rows, 4 * h])
  if (!(Number.isInteger(h) && rows > h)) {
    throw new ShapeError(
      `W must have shape (d + h, 4h) and b (4h,), got ${formatShape(W.shape)} and ${formatShape(b.shape)}`,
    )
  }
  const ours = (theirs: Tensor) => reorderBlocks(theirs, inverse(IFOG))
  return {
    weightIh: ours(transpose(slice(W, 0, rows - h))),
    weightHh: ours(transpose(slice(W, rows - h, h))),
    biasIh: ours(b),
    biasHh: zeros([4 * h]),
  }
}

/**
 * An LSTM's weights in the layout of the lesson's `SimpleLSTM`; the biases are summed.
 *
 * Errors: ShapeError naming the tensor and both shapes; RangeError for peepholes, projection or layer normalisation.
 */
export function toSimpleLstm(weights: LstmWeights): SimpleLstmWeights {
  const cell = { kind: 'lstm' } as const
  refuseForeign('SimpleLSTM', cell, weights, [])
  const h = hiddenSizeOf(weights, 4)
  const theirs = (ours: Tensor) => reorderBlocks(ours, IFOG)
  const W = concatenate([weights.weightIh, weights.weightHh].map((weight) => transpose(theirs(weight))))
  return { W, b: theirs(oneBias(cell, weights) ?? zeros([4 * h])) }
}
