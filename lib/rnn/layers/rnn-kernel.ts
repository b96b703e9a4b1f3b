import { relu, reluDerivative } from '../math/relu'
import { tanh, tanhDerivative } from '../math/tanh'
import { addAB, addABt } from '../tensor/products'
import type { Kernel, KernelInput } from './kernel'
import type { LayerWeights } from './network-parameters'
import { product, rowsOf, sumOfRows, weightGradient } from './rows'

/**
 * The vanilla RNN along packed rows:
 *
 *     z_t = W_ih x_t + b_ih + W_hh h_{t−1} + b_hh
 *     h_t = φ(z_t)                        φ = tanh or relu
 *
 * and back, δ_t being dL/dz_t:
 *
 *     δ_t = dL/dh_t ⊙ φ'(z_t)             tanh' = 1 − h², relu' = [h > 0]
 *     dL/dh_{t−1} += W_hhᵀ δ_t            dL/dx_t = W_ihᵀ δ_t
 *     dL/dW_ih = Σ_t δ_t x_tᵀ    dL/dW_hh = Σ_t δ_t h_{t−1}ᵀ    dL/db = Σ_t δ_t
 */
export function rnnKernel(
  weights: LayerWeights,
  size: number,
  { x, rows, inputSize, batch, hIn }: KernelInput,
  activation: 'tanh' | 'relu',
): Kernel {
  const phi = activation === 'relu' ? relu : tanh
  const derivative = activation === 'relu' ? reluDerivative : tanhDerivative
  // One array: z_t becomes h_t in place.
  const h = rowsOf(rows, size, weights.bias_ih, weights.bias_hh)
  addABt(h, 0, x, 0, weights.weight_ih, 0, rows, size, inputSize)

  return {
    h,
    c: new Float64Array(0),
    // #region rnn-forward-backward
    forward(from, n) {
      addABt(h, from * size, hIn, from * size, weights.weight_hh, 0, n, size, size)
      for (let k = from * size; k < (from + n) * size; k++) {
        h[k] = phi(h[k] as number)
      }
    },
    backward() {
      const delta = new Float64Array(rows * size)
      const dh = new Float64Array(batch * size)
      const dhIn = new Float64Array(batch * size)
      return {
        dh,
        dc: new Float64Array(0),
        dhIn,
        step(from, n) {
          const at = from * size
          for (let k = 0; k < n * size; k++) {
            delta[at + k] = (dh[k] as number) * derivative(h[at + k] as number)
            dh[k] = 0
            dhIn[k] = 0
          }
          addAB(dhIn, 0, delta, at, weights.weight_hh, 0, n, size, size)
        },
        finish() {
          const bias = sumOfRows(delta, size)
          return {
            x: product(delta, weights.weight_ih, rows, inputSize, size),
            weights: {
              weight_ih: weightGradient(delta, x, size, inputSize, rows),
              weight_hh: weightGradient(delta, hIn, size, size, rows),
              bias_ih: bias,
              bias_hh: bias.slice(),
            },
          }
        },
      }
    },
    // #endregion
  }
}
