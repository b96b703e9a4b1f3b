import { unroll } from '../cells/unroll'
import { normal } from '../initial/distributions'
import { sigmoid } from '../math/sigmoid'
import { tanh } from '../math/tanh'
import type { RandomState } from '../random/random-state'
import { add, hadamard, map, matrixVector, transpose } from '../tensor/linear'
import { concatenate, slice, type Tensor, zeros } from '../tensor/tensor'

/** The weights of `SimpleLSTM`: all four blocks side by side in the order i, f, o, g, input rows above hidden rows. */
export interface SimpleLstmWeights {
  /** [d + h, 4h] */
  readonly W: Tensor
  /** [4h], the forget gate's quarter being 1 */
  readonly b: Tensor
}

/** One step of `SimpleLSTM`, each [h]: input, forget and output gate, candidate, cell state, hidden state. */
export interface SimpleLstmStep {
  readonly i: Tensor
  readonly f: Tensor
  readonly o: Tensor
  readonly g: Tensor
  readonly c: Tensor
  readonly h: Tensor
}

/**
 * The weights of a `SimpleLSTM(d, h)`: normals times √(2/(d + h)), row by row; bias 0, but 1 for the forget gate.
 *
 * Errors: ShapeError for a size below 1.
 */
export function drawSimpleLstm(random: RandomState, d: number, h: number): SimpleLstmWeights {
  const b = zeros([4 * h])
  b.data.fill(1, h, 2 * h)
  return { W: normal(random, [d + h, 4 * h], Math.sqrt(2 / (d + h))), b }
}

/**
 * Runs the LSTM over xs [T, d] from h_0 = c_0 = 0; the result holds the T steps and not the initial state:
 *
 *     [z_i, z_f, z_o, z_g] = [x_t, h_{t−1}] W + b
 *     i = σ(z_i)   f = σ(z_f)   o = σ(z_o)   g = tanh(z_g)
 *     c_t = f ⊙ c_{t−1} + i ⊙ g     h_t = o ⊙ tanh(c_t)
 *
 * Errors: ShapeError naming both shapes.
 */
export function runSimpleLstm({ W, b }: SimpleLstmWeights, xs: Tensor): SimpleLstmStep[] {
  const n = b.data.length / 4
  const WT = transpose(W)
  const step = (x: Tensor, before: { readonly h: Tensor; readonly c: Tensor }) => {
    const z = add(matrixVector(WT, concatenate([x, before.h])), b)
    const i = map(sigmoid, slice(z, 0, n))
    const f = map(sigmoid, slice(z, n, n))
    const o = map(sigmoid, slice(z, 2 * n, n))
    const g = map(tanh, slice(z, 3 * n, n))
    const c = add(hadamard(f, before.c), hadamard(i, g))
    return { i, f, o, g, c, h: hadamard(o, map(tanh, c)) }
  }
  return unroll(step, xs, { h: zeros([n]), c: zeros([n]) })
}
