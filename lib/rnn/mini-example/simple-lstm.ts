import { type NamedTensor, normal } from '../initial/normal'
import { sigmoid } from '../math/sigmoid'
import { tanh } from '../math/tanh'
import type { RandomState } from '../random/random-state'
import { add, concatenate, hadamard, map, vectorMatrix } from '../tensor/linear'
import { row, slice, type Tensor, tensor, zeros } from '../tensor/tensor'

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
  const b = Float64Array.from({ length: 4 * h }, (_, index) => (index >= h && index < 2 * h ? 1 : 0))
  return { W: normal(random, [d + h, 4 * h], Math.sqrt(2 / (d + h))), b: tensor([4 * h], b) }
}

/** The weights as a list. */
export function simpleLstmParameters({ W, b }: SimpleLstmWeights): NamedTensor[] {
  return [
    { name: 'W', ...W },
    { name: 'b', ...b },
  ]
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
  let h = zeros([n])
  let c = zeros([n])
  const steps: SimpleLstmStep[] = []
  for (let t = 0; t < (xs.shape[0] ?? 0); t++) {
    const z = add(vectorMatrix(concatenate(row(xs, t), h), W), b)
    const i = map(sigmoid, slice(z, 0, n))
    const f = map(sigmoid, slice(z, n, n))
    const o = map(sigmoid, slice(z, 2 * n, n))
    const g = map(tanh, slice(z, 3 * n, n))
    c = add(hadamard(f, c), hadamard(i, g))
    h = hadamard(o, map(tanh, c))
    steps.push({ i, f, o, g, c, h })
  }
  return steps
}
