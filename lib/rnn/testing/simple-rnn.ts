import { unroll } from '../cells/unroll'
import { normal } from '../initial/distributions'
import { tanh } from '../math/tanh'
import type { RandomState } from '../random/random-state'
import { add, map, matrixVector, transpose } from '../tensor/linear'
import { type Tensor, zeros } from '../tensor/tensor'

/** The weights of `SimpleRNN`, which multiplies row vectors, by the names and in the order of its Python. */
export interface SimpleRnnWeights {
  /** [d, h] */
  readonly W_xh: Tensor
  /** [h, h] */
  readonly W_hh: Tensor
  /** [h] */
  readonly b_h: Tensor
  /** [h, k] */
  readonly W_hy: Tensor
  /** [k] */
  readonly b_y: Tensor
}

/** What `SimpleRNN.forward` computes for one sequence. */
export interface SimpleRnnRun {
  /** The pre-activations z_1 … z_T, each [h]. */
  readonly preActivations: readonly Tensor[]
  /** h_0 … h_T, each [h]: one more than there are steps, because the initial zeros count. */
  readonly hiddenStates: readonly Tensor[]
  /** h_T [h] */
  readonly finalHidden: Tensor
  /** y [k] */
  readonly output: Tensor
}

/**
 * The weights of a `SimpleRNN(d, h, k)`: normals drawn in the order W_xh, W_hh, W_hy, times He's √(2/fan_in) (which the
 * Python calls Xavier, whose scale is √(2/(fan_in + fan_out))); biases 0.
 *
 * Errors: ShapeError for a size below 1.
 */
export function drawSimpleRnn(random: RandomState, d: number, h: number, k: number): SimpleRnnWeights {
  const weight = (fanIn: number, fanOut: number) => normal(random, [fanIn, fanOut], Math.sqrt(2 / fanIn))
  return { W_xh: weight(d, h), W_hh: weight(h, h), b_h: zeros([h]), W_hy: weight(h, k), b_y: zeros([k]) }
}

/**
 * Runs the RNN over xs [T, d] from h_0 = 0, summing in the order of the Python:
 *
 *     h_t = tanh((x_t W_xh + h_{t−1} W_hh) + b_h)
 *     y = h_T W_hy + b_y
 *
 * Errors: ShapeError naming both shapes.
 */
export function runSimpleRnn({ W_xh, W_hh, b_h, W_hy, b_y }: SimpleRnnWeights, xs: Tensor): SimpleRnnRun {
  const [WxT, WhT] = [transpose(W_xh), transpose(W_hh)]
  const initial = { h: zeros(b_h.shape) }
  const step = (x: Tensor, { h }: { readonly h: Tensor }) => {
    const z = add(add(matrixVector(WxT, x), matrixVector(WhT, h)), b_h)
    return { z, h: map(tanh, z) }
  }
  const steps = unroll(step, xs, initial)
  const hiddenStates = [initial, ...steps].map(({ h }) => h)
  const finalHidden = hiddenStates.at(-1) as Tensor
  const output = add(matrixVector(transpose(W_hy), finalHidden), b_y)
  return { preActivations: steps.map(({ z }) => z), hiddenStates, finalHidden, output }
}
