import { checkCell } from '../layers/specification'
import { sigmoid } from '../math/sigmoid'
import { tanh } from '../math/tanh'
import { add, hadamard, map } from '../tensor/linear'
import { concatenate, expectShape, slice, type Tensor } from '../tensor/tensor'
import { hiddenSizeOf, project, type RecurrentWeights } from './recurrent-weights'

/** The two choices in which published GRUs differ; they are different functions, not other names for one. */
export interface GruOptions {
  /**
   * `after` (default; PyTorch, cuDNN, Keras' reset_after=True): n = tanh(W_n x + b_in + r ⊙ (U_n h + b_hn)).
   * `before` (Cho 2014, Chung 2014, Keras' reset_after=False): n = tanh(W_n x + b_in + U_n (r ⊙ h) + b_hn).
   */
  readonly reset?: 'after' | 'before'
  /**
   * `keep` (default; Cho 2014, PyTorch): h_t = z ⊙ h_{t−1} + (1 − z) ⊙ n, z keeps the old state.
   * `write` (Chung 2014): h_t = (1 − z) ⊙ h_{t−1} + z ⊙ n, z writes the candidate.
   */
  readonly update?: 'keep' | 'write'
}

/** One step of the GRU with every intermediate value, each [h] unless it says otherwise. */
export interface GruStep {
  /** The three pre-activations in the order r, z, n, all that σ and tanh are given: [3h]. */
  readonly pre: Tensor
  /** Reset gate, in (0, 1). */
  readonly r: Tensor
  /** Update gate, in (0, 1); `GruOptions.update` says what it weighs. */
  readonly z: Tensor
  /** The recurrent product of the candidate: U_n h_{t−1} + b_hn, or U_n (r ⊙ h_{t−1}) + b_hn when reset is before. */
  readonly q: Tensor
  /** Candidate, in (−1, 1). */
  readonly n: Tensor
  /** The new hidden state h_t. */
  readonly h: Tensor
}

/**
 * One step of the GRU, input x [d] and state h_{t−1} [h] → h_t [h]; rows of the weights in the order r, z, n:
 *
 *     r = σ(W_r x_t + b_ir + U_r h_{t−1} + b_hr)
 *     z = σ(W_z x_t + b_iz + U_z h_{t−1} + b_hz)
 *     n and h_t as the options say; PyTorch's by default
 *
 * Errors: ShapeError naming the tensor and both shapes.
 * Source: Cho et al. 2014, eqs. 5–8; Chung et al. 2014, section 3.2; layout and defaults of PyTorch's `nn.GRUCell`.
 */
export function gruStep(
  weights: RecurrentWeights,
  x: Tensor,
  state: { readonly h: Tensor },
  { reset = 'after', update = 'keep' }: GruOptions = {},
): GruStep {
  checkCell({ kind: 'gru', reset, update })
  const size = hiddenSizeOf(weights, 3)
  expectShape('the hidden state', state.h, [size])
  // #region gru-step
  const { fromInput, fromHidden } = project(weights, x, state.h)
  const preGates = slice(add(fromInput, fromHidden), 0, 2 * size)
  const gates = map(sigmoid, preGates)
  const r = slice(gates, 0, size)
  const z = slice(gates, size, size)
  const after = reset === 'after'
  const products = after ? fromHidden : project(weights, x, hadamard(r, state.h)).fromHidden
  const q = slice(products, 2 * size, size)
  const preN = add(slice(fromInput, 2 * size, size), after ? hadamard(r, q) : q)
  const n = map(tanh, preN)
  const rest = map((value) => 1 - value, z)
  const [kept, written] = update === 'keep' ? [z, rest] : [rest, z]
  const h = add(hadamard(kept, state.h), hadamard(written, n))
  // #endregion
  return { pre: concatenate([preGates, preN]), r, z, q, n, h }
}
