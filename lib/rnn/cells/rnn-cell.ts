import { checkCell } from '../layers/specification'
import { relu } from '../math/relu'
import { tanh } from '../math/tanh'
import { add, map } from '../tensor/linear'
import { expectShape, type Tensor } from '../tensor/tensor'
import { hiddenSizeOf, project, type RecurrentWeights } from './recurrent-weights'

/** The nonlinearity of a vanilla RNN. */
export interface RnnOptions {
  /** φ: `tanh` (default), or `relu`, max(0, z). */
  readonly activation?: 'tanh' | 'relu'
}

/** One step of the vanilla RNN with its intermediate value. */
export interface RnnStep {
  /** The pre-activation z_t [h]. */
  readonly z: Tensor
  /** The new hidden state h_t [h]. */
  readonly h: Tensor
}

/**
 * One step of the vanilla (Elman) RNN, input x [d] and state h_{t−1} [h] → h_t [h]:
 *
 *     z_t = W_ih x_t + b_ih + W_hh h_{t−1} + b_hh
 *     h_t = φ(z_t), tanh by default
 *
 * Errors: ShapeError naming the tensor and both shapes. Source: Elman 1990; layout of PyTorch's `nn.RNNCell`.
 */
export function rnnStep(
  weights: RecurrentWeights,
  x: Tensor,
  state: { readonly h: Tensor },
  { activation = 'tanh' }: RnnOptions = {},
): RnnStep {
  checkCell({ kind: 'rnn', activation })
  expectShape('the hidden state', state.h, [hiddenSizeOf(weights, 1)])
  // #region rnn-step
  const { fromInput, fromHidden } = project(weights, x, state.h)
  const z = add(fromInput, fromHidden)
  const h = map(activation === 'tanh' ? tanh : relu, z)
  // #endregion
  return { z, h }
}
