import { sigmoid } from '../math/sigmoid'
import { tanh } from '../math/tanh'
import { addAB, addABt, addAtB } from '../tensor/products'
import type { Kernel, KernelInput } from './kernel'
import type { LayerWeights } from './network-parameters'
import { product, rowsOf, sumOfRows } from './rows'

/**
 * The GRU along packed rows, weights in the order r, z, n (U for W_hh):
 *
 *     r = σ(W_r x_t + b_ir + U_r h_{t−1} + b_hr)
 *     z = σ(W_z x_t + b_iz + U_z h_{t−1} + b_hz)
 *     n = tanh(W_n x_t + b_in + r ⊙ q)    q = U_n h_{t−1} + b_hn     reset after (PyTorch)
 *     n = tanh(W_n x_t + b_in + U_n (r ⊙ h_{t−1}) + b_hn)            reset before (Cho 2014)
 *     h_t = z ⊙ h_{t−1} + (1 − z) ⊙ n                                z keeps (PyTorch)
 *     h_t = (1 − z) ⊙ h_{t−1} + z ⊙ n                                z writes (Chung 2014)
 *
 * and back, δ being the gradient of a pre-activation (here `dn` is that of n's, and `dq` that of q):
 *
 *     keep:  dL/dz = dh ⊙ (h_{t−1} − n)   dn = dh ⊙ (1 − z) ⊙ (1 − n²)   dL/dh_{t−1} += dh ⊙ z
 *     write: dL/dz = dh ⊙ (n − h_{t−1})   dn = dh ⊙ z ⊙ (1 − n²)         dL/dh_{t−1} += dh ⊙ (1 − z)
 *     after:  dL/dr = dn ⊙ q              dq = dn ⊙ r                    dL/dh_{t−1} += U_nᵀ dq
 *     before: v = U_nᵀ dn                 dL/dr = v ⊙ h_{t−1}            dL/dh_{t−1} += v ⊙ r
 *     δ_r = dL/dr ⊙ r(1 − r)   δ_z = dL/dz ⊙ z(1 − z)                    dL/dh_{t−1} += U_rzᵀ [δ_r; δ_z]
 */
export function gruKernel(
  weights: LayerWeights,
  size: number,
  { x, rows, inputSize, batch, hIn, hBefore }: KernelInput,
  { reset, update }: { readonly reset: 'after' | 'before'; readonly update: 'keep' | 'write' },
): Kernel {
  const { weight_ih: W, weight_hh: U, bias_ih, bias_hh } = weights
  const after = reset === 'after'
  const keep = update === 'keep'
  const gates = 2 * size
  /** Where the candidate's rows begin in W and in U. */
  const candidateW = gates * inputSize
  const candidateU = gates * size
  const candidateBias = bias_hh?.subarray(gates)

  // Pre-activations that become r and z [N, 2h] and n [N, h] in place.
  const rz = rowsOf(rows, gates, bias_ih, bias_hh)
  const candidate = rowsOf(rows, size, bias_ih?.subarray(gates), after ? undefined : candidateBias)
  addABt(rz, 0, x, 0, W, 0, rows, gates, inputSize)
  addABt(candidate, 0, x, 0, W, candidateW, rows, size, inputSize)
  /** q where the reset comes after the product, r ⊙ h_{t−1} where it comes before: [N, h]. */
  const recurrent = after ? rowsOf(rows, size, candidateBias) : new Float64Array(rows * size)
  const h = new Float64Array(rows * size)

  return {
    h,
    c: new Float64Array(0),
    forward(from, n) {
      const at = from * size
      addABt(rz, 2 * at, hIn, at, U, 0, n, gates, size)
      for (let k = 2 * at; k < 2 * at + n * gates; k++) rz[k] = sigmoid(rz[k] as number)
      if (after) {
        addABt(recurrent, at, hIn, at, U, candidateU, n, size, size)
      } else {
        for (let row = from; row < from + n; row++) {
          for (let j = 0; j < size; j++) {
            recurrent[row * size + j] = (rz[row * gates + j] as number) * (hIn[row * size + j] as number)
          }
        }
        addABt(candidate, at, recurrent, at, U, candidateU, n, size, size)
      }
      for (let row = from; row < from + n; row++) {
        for (let j = 0; j < size; j++) {
          const k = row * size + j
          const r = rz[row * gates + j] as number
          const z = rz[row * gates + size + j] as number
          const zn = candidate[k] as number
          const nk = tanh(after ? zn + r * (recurrent[k] as number) : zn)
          const before = hBefore[k] as number
          candidate[k] = nk
          h[k] = keep ? z * before + (1 - z) * nk : (1 - z) * before + z * nk
        }
      }
    },
    backward() {
      const deltaRz = new Float64Array(rows * gates)
      const dn = new Float64Array(rows * size)
      const dq = after ? new Float64Array(rows * size) : dn
      const v = new Float64Array(batch * size)
      const dh = new Float64Array(batch * size)
      const dhIn = new Float64Array(batch * size)
      return {
        dh,
        dc: new Float64Array(0),
        dhIn,
        step(from, n) {
          const at = from * size
          for (let row = 0; row < n; row++) {
            for (let j = 0; j < size; j++) {
              const b = row * size + j
              const k = at + b
              const g = (from + row) * gates + j
              const z = rz[g + size] as number
              const nk = candidate[k] as number
              const d = dh[b] as number
              const change = keep ? (hBefore[k] as number) - nk : nk - (hBefore[k] as number)
              const written = keep ? 1 - z : z
              deltaRz[g + size] = d * change * z * (1 - z)
              dn[k] = d * written * (1 - nk * nk)
              dh[b] = d * (1 - written)
              dhIn[b] = 0
              v[b] = 0
            }
          }
          if (!after) addAB(v, 0, dn, at, U, candidateU, n, size, size)
          for (let row = 0; row < n; row++) {
            for (let j = 0; j < size; j++) {
              const b = row * size + j
              const k = at + b
              const g = (from + row) * gates + j
              const r = rz[g] as number
              const dr = after ? (dn[k] as number) * (recurrent[k] as number) : (v[b] as number) * (hIn[k] as number)
              if (after) dq[k] = (dn[k] as number) * r
              else dhIn[b] = (v[b] as number) * r
              deltaRz[g] = dr * r * (1 - r)
            }
          }
          if (after) addAB(dhIn, 0, dq, at, U, candidateU, n, size, size)
          addAB(dhIn, 0, deltaRz, 2 * at, U, 0, n, size, gates)
        },
        finish() {
          const dx = product(deltaRz, W, rows, inputSize, gates)
          addAB(dx, 0, dn, 0, W, candidateW, rows, inputSize, size)
          const weight_ih = new Float64Array(W.length)
          const weight_hh = new Float64Array(U.length)
          addAtB(weight_ih, 0, deltaRz, 0, x, 0, gates, inputSize, rows)
          addAtB(weight_ih, candidateW, dn, 0, x, 0, size, inputSize, rows)
          addAtB(weight_hh, 0, deltaRz, 0, hIn, 0, gates, size, rows)
          addAtB(weight_hh, candidateU, dq, 0, after ? hIn : recurrent, 0, size, size, rows)
          const gateBias = sumOfRows(deltaRz, gates)
          const bias_ih = Float64Array.of(...gateBias, ...sumOfRows(dn, size))
          const bias_hh = Float64Array.of(...gateBias, ...sumOfRows(dq, size))
          return { x: dx, weights: { weight_ih, weight_hh, bias_ih, bias_hh } }
        },
      }
    },
  }
}
