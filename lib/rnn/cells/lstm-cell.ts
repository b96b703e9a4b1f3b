import { sigmoid } from '../math/sigmoid'
import { tanh } from '../math/tanh'
import { add, hadamard, map } from '../tensor/linear'
import { expectShape, slice, type Tensor } from '../tensor/tensor'
import { hiddenSizeOf, project, type RecurrentWeights } from './recurrent-weights'

/** What an LSTM carries from step to step: hidden state h [h] and cell state c [h]. */
export interface LstmState {
  readonly h: Tensor
  readonly c: Tensor
}

/** One step of the LSTM with every intermediate value, each [h]. */
export interface LstmStep extends LstmState {
  /** Input gate, in (0, 1). */
  readonly i: Tensor
  /** Forget gate, in (0, 1): the fraction of the old cell state that is kept. */
  readonly f: Tensor
  /** Candidate, in (−1, 1). */
  readonly g: Tensor
  /** Output gate, in (0, 1). */
  readonly o: Tensor
  /** The four pre-activations in the order i, f, g, o: [4h]. */
  readonly z: Tensor
}

/**
 * One step of the LSTM, input x [d], state h_{t−1} and c_{t−1} [h] → h_t and c_t [h]:
 *
 *     z = W_ih x_t + b_ih + W_hh h_{t−1} + b_hh      (rows in the order i, f, g, o)
 *     i = σ(z_i)   f = σ(z_f)   g = tanh(z_g)   o = σ(z_o)
 *     c_t = f ⊙ c_{t−1} + i ⊙ g
 *     h_t = o ⊙ tanh(c_t)
 *
 * Errors: ShapeError naming the tensor and both shapes.
 * Source: Hochreiter & Schmidhuber 1997, forget gate of Gers et al. 2000; layout of PyTorch's `nn.LSTMCell`.
 */
export function lstmStep(weights: RecurrentWeights, x: Tensor, state: LstmState): LstmStep {
  const n = hiddenSizeOf(weights, 4)
  expectShape('the hidden state', state.h, [n])
  expectShape('the cell state', state.c, [n])
  const { fromInput, fromHidden } = project(weights, x, state.h)
  const z = add(fromInput, fromHidden)
  const i = map(sigmoid, slice(z, 0, n))
  const f = map(sigmoid, slice(z, n, n))
  const g = map(tanh, slice(z, 2 * n, n))
  const o = map(sigmoid, slice(z, 3 * n, n))
  const c = add(hadamard(f, state.c), hadamard(i, g))
  const h = hadamard(o, map(tanh, c))
  return { z, i, f, g, o, c, h }
}
