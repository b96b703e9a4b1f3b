import { sigmoid } from '../math/sigmoid'
import { tanh } from '../math/tanh'
import { addABt } from '../tensor/products'
import type { Kernel, KernelInput } from './kernel'
import { addNormalised, rowsToNormalise } from './layer-norm'
import { lstmBackward } from './lstm-backward'
import type { LayerWeights } from './network-parameters'
import { rowsOf } from './rows'

/**
 * The LSTM along packed rows, weights in the order i, f, g, o:
 *
 *     z = W_ih x_t + b_ih + W_hh h_{t−1} + b_hh
 *     i = σ(z_i + p_i ⊙ c_{t−1})    f = σ(z_f + p_f ⊙ c_{t−1})    g = tanh(z_g)
 *     c_t = f ⊙ c_{t−1} + i ⊙ g
 *     o = σ(z_o + p_o ⊙ c_t)
 *     m = o ⊙ tanh(c_t)             h_t = m, or W_hr m with a projection
 *
 * without peepholes p = 0. With layer normalisation
 *
 *     z = norm_ih ⊙ N(W_ih x_t) + b_ih + norm_hh ⊙ N(W_hh h_{t−1}) + b_hh
 *     m = o ⊙ tanh(norm_c ⊙ N(c_t) + norm_c_bias)
 *
 * and c_t itself is carried on as it is.
 */
export function lstmKernel(weights: LayerWeights, size: number, stateSize: number, input: KernelInput): Kernel {
  const { x, rows, inputSize, hIn, cBefore } = input
  const { weight_ih, weight_hh, weight_hr, bias_ih, bias_hh, peephole, norm_ih, norm_hh, norm_c, norm_c_bias } = weights
  const width = 4 * size
  const norm = norm_ih &&
    norm_hh &&
    norm_c && {
      x: rowsToNormalise(norm_ih, rows),
      h: rowsToNormalise(norm_hh, rows),
      c: rowsToNormalise(norm_c, rows),
    }
  // Pre-activations that become i, f, g, o in place.
  const gates = rowsOf(rows, width, bias_ih, bias_hh)
  addABt(norm ? norm.x.y : gates, 0, x, 0, weight_ih, 0, rows, width, inputSize)
  if (norm) addNormalised(gates, norm.x, 0, rows)
  const c = new Float64Array(rows * size)
  // What tanh is taken of, c_t or norm_c ⊙ N(c_t) + norm_c_bias; becomes tanh's value in place.
  const squashed = rowsOf(rows, size, norm_c_bias)
  const cell = norm ? norm.c.y : squashed
  const m = new Float64Array(rows * size)
  const h = weight_hr ? new Float64Array(rows * stateSize) : m

  return {
    h,
    c,
    forward(from, n) {
      const z = norm ? norm.h.y : gates
      addABt(z, from * width, hIn, from * stateSize, weight_hh, 0, n, width, stateSize)
      if (norm) addNormalised(gates, norm.h, from, n)
      for (let row = from; row < from + n; row++) {
        for (let j = 0; j < size; j++) {
          const at = row * width + j
          const k = row * size + j
          const before = cBefore[k] as number
          let zi = gates[at] as number
          let zf = gates[at + size] as number
          if (peephole) {
            zi += (peephole[j] as number) * before
            zf += (peephole[size + j] as number) * before
          }
          const i = sigmoid(zi)
          const f = sigmoid(zf)
          const g = tanh(gates[at + 2 * size] as number)
          gates[at] = i
          gates[at + size] = f
          gates[at + 2 * size] = g
          const ck = f * before + i * g
          c[k] = ck
          cell[k] = ck
        }
      }
      if (norm) addNormalised(squashed, norm.c, from, n)
      for (let row = from; row < from + n; row++) {
        for (let j = 0; j < size; j++) {
          const at = row * width + 3 * size + j
          const k = row * size + j
          let zo = gates[at] as number
          if (peephole) zo += (peephole[2 * size + j] as number) * (c[k] as number)
          const o = sigmoid(zo)
          const t = tanh(squashed[k] as number)
          gates[at] = o
          squashed[k] = t
          m[k] = o * t
        }
      }
      if (weight_hr) addABt(h, from * stateSize, m, from * size, weight_hr, 0, n, stateSize, size)
    },
    backward: () => lstmBackward({ input, weights, size, stateSize, gates, c, squashed, m, norm }),
  }
}
