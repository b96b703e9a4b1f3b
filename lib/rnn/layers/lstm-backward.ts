import { addAB } from '../tensor/products'
import type { BackwardKernel } from './kernel'
import { normalisedBack } from './layer-norm'
import type { LstmTape } from './lstm-tape'
import type { LayerWeights } from './network-parameters'
import { product, sumOfProducts, sumOfRows, weightGradient } from './rows'

/**
 * The LSTM's way back, δ being the gradient of a pre-activation and dh, dc those of h_t and c_t:
 *
 *     dm = dh, or W_hrᵀ dh with a projection
 *     δ_o = dm ⊙ tanh(c_t) ⊙ o(1 − o)
 *     dc += dm ⊙ o ⊙ (1 − tanh²(c_t))        (through the normalisation of c_t where there is one)
 *     dc += δ_o ⊙ p_o
 *     δ_i = dc ⊙ g ⊙ i(1 − i)    δ_f = dc ⊙ c_{t−1} ⊙ f(1 − f)    δ_g = dc ⊙ i ⊙ (1 − g²)
 *     dL/dc_{t−1} += dc ⊙ f + δ_i ⊙ p_i + δ_f ⊙ p_f
 *     dL/dh_{t−1} += W_hhᵀ δ                 (through the normalisation of W_hh h_{t−1} where there is one)
 *     dL/dW_ih = Σ_t δ x_tᵀ    dL/dW_hh = Σ_t δ h_{t−1}ᵀ    dL/db = Σ_t δ    dL/dW_hr = Σ_t dh mᵀ
 *     dL/dp_i = Σ_t δ_i ⊙ c_{t−1}    dL/dp_f = Σ_t δ_f ⊙ c_{t−1}    dL/dp_o = Σ_t δ_o ⊙ c_t
 *
 * With layer normalisation the δ of W_ih and W_hh is taken back through that product's normalisation first, and
 *
 *     dL/dnorm_ih = Σ_t δ ⊙ N(W_ih x_t)    dL/dnorm_hh = Σ_t δ ⊙ N(W_hh h_{t−1})
 *     dL/dnorm_c = Σ_t e ⊙ N(c_t)          dL/dnorm_c_bias = Σ_t e        e = dm ⊙ o ⊙ (1 − tanh²)
 */
export function lstmBackward(tape: LstmTape): BackwardKernel {
  const { input, weights, size, stateSize, gates, c, squashed, m, norm } = tape
  const { rows, batch, inputSize, x, hIn, cBefore } = input
  const { weight_ih, weight_hh, weight_hr, peephole, norm_c_bias } = weights
  const width = 4 * size
  const delta = new Float64Array(rows * width)
  /** The gradient of W_hh h_{t−1}: δ itself unless that product is normalised. */
  const deltaH = norm ? new Float64Array(rows * width) : delta
  /** e = dL/d(norm_c ⊙ N(c) + norm_c_bias), which norm_c, norm_c_bias and c need. */
  const dNormalised = new Float64Array(norm ? rows * size : 0)
  const dCell = new Float64Array(norm ? rows * size : 0)
  /** dL/dh_t of all rows, which W_hr needs. */
  const dhRows = new Float64Array(weight_hr ? rows * stateSize : 0)
  const dm = new Float64Array(weight_hr ? batch * size : 0)
  const dh = new Float64Array(batch * stateSize)
  const dc = new Float64Array(batch * size)
  const dhIn = new Float64Array(batch * stateSize)

  return {
    dh,
    dc,
    dhIn,
    step(from, n) {
      if (weight_hr) projectBack(from, n)
      const dOut = weight_hr ? dm : dh
      if (norm) normaliseCellsBack(dOut, from, n)
      for (let row = 0; row < n; row++) {
        for (let j = 0; j < size; j++) {
          const b = row * size + j
          const k = (from + row) * size + j
          const at = (from + row) * width + j
          const i = gates[at] as number
          const f = gates[at + size] as number
          const g = gates[at + 2 * size] as number
          const o = gates[at + 3 * size] as number
          const t = squashed[k] as number
          const d = dOut[b] as number
          const deltaO = d * t * o * (1 - o)
          let dck = (dc[b] as number) + (norm ? (dCell[k] as number) : d * o * (1 - t * t))
          if (peephole) dck += deltaO * (peephole[2 * size + j] as number)
          const deltaI = dck * g * i * (1 - i)
          const deltaF = dck * (cBefore[k] as number) * f * (1 - f)
          delta[at] = deltaI
          delta[at + size] = deltaF
          delta[at + 2 * size] = dck * i * (1 - g * g)
          delta[at + 3 * size] = deltaO
          dc[b] = dck * f
          if (peephole) {
            dc[b] = dck * f + deltaI * (peephole[j] as number) + deltaF * (peephole[size + j] as number)
          }
        }
      }
      for (let k = 0; k < n * stateSize; k++) {
        dh[k] = 0
        dhIn[k] = 0
      }
      if (norm) normalisedBack(deltaH, delta, norm.h, from, n)
      addAB(dhIn, 0, deltaH, from * width, weight_hh, 0, n, stateSize, width)
    },
    finish() {
      let deltaX = delta
      if (norm) {
        deltaX = new Float64Array(rows * width)
        normalisedBack(deltaX, delta, norm.x, 0, rows)
      }
      return { x: product(deltaX, weight_ih, rows, inputSize, width), weights: weightGradients(deltaX) }
    },
  }

  function projectBack(from: number, n: number): void {
    for (let k = 0; k < n * stateSize; k++) dhRows[from * stateSize + k] = dh[k] as number
    dm.fill(0, 0, n * size)
    addAB(dm, 0, dh, 0, weight_hr as Float64Array, 0, n, size, stateSize)
  }

  /** dCell = what reaches c_t through tanh(norm_c ⊙ N(c_t) + norm_c_bias). */
  function normaliseCellsBack(dOut: Float64Array, from: number, n: number): void {
    for (let row = from; row < from + n; row++) {
      for (let j = 0; j < size; j++) {
        const k = row * size + j
        const t = squashed[k] as number
        const o = gates[row * width + 3 * size + j] as number
        dNormalised[k] = (dOut[k - from * size] as number) * o * (1 - t * t)
      }
    }
    if (norm) normalisedBack(dCell, dNormalised, norm.c, from, n)
  }

  function weightGradients(deltaX: Float64Array): LayerWeights {
    const bias = sumOfRows(delta, width)
    return {
      weight_ih: weightGradient(deltaX, x, width, inputSize, rows),
      weight_hh: weightGradient(deltaH, hIn, width, stateSize, rows),
      bias_ih: bias,
      bias_hh: bias.slice(),
      weight_hr: weight_hr && weightGradient(dhRows, m, stateSize, size, rows),
      peephole: peephole && peepholeGradient(),
      norm_ih: norm && sumOfProducts(delta, norm.x.y, width),
      norm_hh: norm && sumOfProducts(delta, norm.h.y, width),
      norm_c: norm && sumOfProducts(dNormalised, norm.c.y, size),
      norm_c_bias: norm_c_bias && sumOfRows(dNormalised, size),
    }
  }

  function peepholeGradient(): Float64Array {
    const dp = new Float64Array(3 * size)
    for (let row = 0; row < rows; row++) {
      for (let j = 0; j < size; j++) {
        const k = row * size + j
        const at = row * width + j
        dp[j] = (dp[j] as number) + (delta[at] as number) * (cBefore[k] as number)
        dp[size + j] = (dp[size + j] as number) + (delta[at + size] as number) * (cBefore[k] as number)
        dp[2 * size + j] = (dp[2 * size + j] as number) + (delta[at + 3 * size] as number) * (c[k] as number)
      }
    }
    return dp
  }
}
