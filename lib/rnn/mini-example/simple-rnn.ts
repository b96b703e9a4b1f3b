import { heNormal, type NamedTensor } from '../initial/normal'
import { tanh } from '../math/tanh'
import type { RandomState } from '../random/random-state'
import { add, map, vectorMatrix } from '../tensor/linear'
import { row, type Tensor, zeros } from '../tensor/tensor'

/** The weights of `SimpleRNN`, which multiplies row vectors, under the names that its Python gives them. */
export interface SimpleRnnWeights {
  /** [d, h] */
  readonly W_xh: Tensor
  /** [h, h] */
  readonly W_hh: Tensor
  /** [h, k] */
  readonly W_hy: Tensor
  /** [h] */
  readonly b_h: Tensor
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
 * The weights of a `SimpleRNN(d, h, k)`: He-scaled normals drawn in the order W_xh, W_hh, W_hy, biases 0.
 *
 * Errors: ShapeError for a size below 1.
 */
export function drawSimpleRnn(random: RandomState, d: number, h: number, k: number): SimpleRnnWeights {
  return {
    W_xh: heNormal(random, [d, h], d),
    W_hh: heNormal(random, [h, h], h),
    W_hy: heNormal(random, [h, k], h),
    b_h: zeros([h]),
    b_y: zeros([k]),
  }
}

/** The weights as a list, in the order of the Python constructor's parameters. */
export function simpleRnnParameters(weights: SimpleRnnWeights): NamedTensor[] {
  const { W_xh, W_hh, b_h, W_hy, b_y } = weights
  return Object.entries({ W_xh, W_hh, b_h, W_hy, b_y }).map(([name, value]) => ({ name, ...value }))
}

/**
 * Runs the RNN over xs [T, d] from h_0 = 0, summing in the order of the Python:
 *
 *     h_t = tanh((x_t W_xh + h_{t−1} W_hh) + b_h)
 *     y = h_T W_hy + b_y
 *
 * Errors: ShapeError naming both shapes.
 */
export function runSimpleRnn(weights: SimpleRnnWeights, xs: Tensor): SimpleRnnRun {
  let h = zeros(weights.b_h.shape)
  const hiddenStates = [h]
  const preActivations: Tensor[] = []
  for (let t = 0; t < (xs.shape[0] ?? 0); t++) {
    const z = add(add(vectorMatrix(row(xs, t), weights.W_xh), vectorMatrix(h, weights.W_hh)), weights.b_h)
    h = map(tanh, z)
    preActivations.push(z)
    hiddenStates.push(h)
  }
  return { preActivations, hiddenStates, finalHidden: h, output: add(vectorMatrix(h, weights.W_hy), weights.b_y) }
}
