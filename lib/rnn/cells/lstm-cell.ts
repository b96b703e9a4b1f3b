import { sigmoid } from '../math/sigmoid'
import { tanh } from '../math/tanh'
import { add, hadamard, map, matrixVector } from '../tensor/linear'
import { concatenate, expectFinite, expectShape, slice, type Tensor } from '../tensor/tensor'
import { layerNorm } from './layer-norm'
import { peep } from './peephole'
import { hiddenSizeOf, type LstmWeights, plus } from './recurrent-weights'

/** What an LSTM carries from step to step: hidden state h [h], or [p] under a projection, and cell state c [h]. */
export interface LstmState {
  readonly h: Tensor
  readonly c: Tensor
}

/** One step of the LSTM with every intermediate value, each [h] unless it says otherwise. */
export interface LstmStep extends LstmState {
  /** Input gate, in (0, 1). */
  readonly i: Tensor
  /** Forget gate, in (0, 1): the fraction of the old cell state that is kept. */
  readonly f: Tensor
  /** Candidate, in (−1, 1). */
  readonly g: Tensor
  /** Output gate, in (0, 1). */
  readonly o: Tensor
  /** The product W_ih x_t, before normalisation and bias: [4h]. */
  readonly fromInput: Tensor
  /** The product W_hh h_{t−1}, before normalisation and bias: [4h]. */
  readonly fromHidden: Tensor
  /** The four pre-activations in the order i, f, g, o, all that σ and tanh are given: [4h]. */
  readonly z: Tensor
  /** The squashed cell state tanh(c_t), of the normalised c_t under layer normalisation. */
  readonly tanhC: Tensor
  /** The cell's output o ⊙ tanh(c_t): h_t itself, or what the projection maps to h_t. */
  readonly m: Tensor
}

/**
 * One step of the LSTM, input x [d], state h_{t−1} and c_{t−1} [h] → h_t and c_t [h]:
 *
 *     z = W_ih x_t + b_ih + W_hh h_{t−1} + b_hh      (rows in the order i, f, g, o)
 *     i = σ(z_i)   f = σ(z_f)   g = tanh(z_g)   o = σ(z_o)
 *     c_t = f ⊙ c_{t−1} + i ⊙ g
 *     h_t = m = o ⊙ tanh(c_t)
 *
 * The options, on when the weights hold their tensors, N being the normalisation of `layerNorm`:
 *
 *     peephole             z_i += p_i ⊙ c_{t−1}   z_f += p_f ⊙ c_{t−1}   z_o += p_o ⊙ c_t
 *     projection           h_t = W_hr m           [p]
 *     layer normalisation  z = norm_ih ⊙ N(W_ih x_t) + b_ih + norm_hh ⊙ N(W_hh h_{t−1}) + b_hh
 *                          m = o ⊙ tanh(norm_c ⊙ N(c_t) + norm_c_bias)
 *
 * Errors: ShapeError naming the tensor and both shapes.
 * Source: Hochreiter & Schmidhuber 1997, forget gate of Gers et al. 2000; layout of PyTorch's `nn.LSTMCell`; peepholes
 * Gers & Schmidhuber 2000, projection Sak et al. 2014, normalisation Ba et al. 2016.
 */
export function lstmStep(weights: LstmWeights, x: Tensor, state: LstmState): LstmStep {
  const n = hiddenSizeOf(weights, 4)
  expectShape('the hidden state', state.h, [weights.weightHh.shape[1] as number])
  expectShape('the cell state', state.c, [n])
  expectFinite('the cell state', state.c)
  const { peephole } = weights

  // #region lstm-step
  const fromInput = matrixVector(weights.weightIh, x)
  const fromHidden = matrixVector(weights.weightHh, state.h)
  const sum = add(
    plus(layerNorm(fromInput, weights.normIh), weights.biasIh),
    plus(layerNorm(fromHidden, weights.normHh), weights.biasHh),
  )

  const zi = peep(slice(sum, 0, n), peephole, 'i', state.c)
  const zf = peep(slice(sum, n, n), peephole, 'f', state.c)
  const zg = slice(sum, 2 * n, n)
  const i = map(sigmoid, zi)
  const f = map(sigmoid, zf)
  const g = map(tanh, zg)
  const c = add(hadamard(f, state.c), hadamard(i, g))

  const zo = peep(slice(sum, 3 * n, n), peephole, 'o', c)
  const o = map(sigmoid, zo)
  const tanhC = map(tanh, layerNorm(c, weights.normC, weights.normCBias))
  const m = hadamard(o, tanhC)
  const h = weights.weightHr ? matrixVector(weights.weightHr, m) : m
  // #endregion

  return { fromInput, fromHidden, z: concatenate([zi, zf, zg, zo]), i, f, g, o, c, tanhC, m, h }
}
