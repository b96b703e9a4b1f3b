import { add, matrixVector } from '../tensor/linear'
import { expectShape, formatShape, ShapeError, type Tensor } from '../tensor/tensor'

/**
 * The parameters of one recurrent layer in PyTorch's layout, d = input size, h = hidden size, G blocks of rows
 * (1 for the vanilla RNN; 4 for the LSTM in the order i, f, g, o; 3 for the GRU in the order r, z, n). A bias that is
 * left out is 0.
 */
export interface RecurrentWeights {
  /** [G·h, d] */
  readonly weightIh: Tensor
  /** [G·h, h] */
  readonly weightHh: Tensor
  /** [G·h] */
  readonly biasIh?: Tensor
  /** [G·h] */
  readonly biasHh?: Tensor
}

/**
 * The hidden size h of these weights, after checking that all have the shapes that `blocks` blocks need.
 *
 * Errors: ShapeError naming the tensor, its shape and the shape wanted.
 */
export function hiddenSizeOf(weights: RecurrentWeights, blocks: number): number {
  const [rows, h] = weights.weightHh.shape
  if (rows === undefined || h === undefined || rows !== blocks * h) {
    throw new ShapeError(`weightHh must have shape (${blocks}·h, h), got ${formatShape(weights.weightHh.shape)}`)
  }
  expectRows(weights, rows)
  return h
}

/** Throws ShapeError unless weightIh and the biases have this many rows, G·h. */
export function expectRows({ weightIh, biasIh, biasHh }: RecurrentWeights, rows: number): void {
  expectShape('weightIh', weightIh, [rows, weightIh.shape[1] ?? 0])
  if (biasIh) expectShape('biasIh', biasIh, [rows])
  if (biasHh) expectShape('biasHh', biasHh, [rows])
}

/**
 * The two halves of every pre-activation, each [G·h]: W_ih·x + b_ih from the input x [d], W_hh·h + b_hh from the
 * hidden state h [h]. They stay apart because the GRU's reset gate acts on the second alone.
 *
 * Errors: ShapeError naming both shapes.
 */
export function project(weights: RecurrentWeights, x: Tensor, h: Tensor): { fromInput: Tensor; fromHidden: Tensor } {
  return {
    fromInput: plus(matrixVector(weights.weightIh, x), weights.biasIh),
    fromHidden: plus(matrixVector(weights.weightHh, h), weights.biasHh),
  }
}

/** v + bias, or v where there is no bias. Errors: ShapeError naming both shapes. */
export function plus(v: Tensor, bias: Tensor | undefined): Tensor {
  return bias ? add(v, bias) : v
}
