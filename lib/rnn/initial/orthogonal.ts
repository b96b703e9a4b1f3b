import type { RandomState } from '../random/random-state'
import { transpose } from '../tensor/linear'
import { addAB } from '../tensor/products'
import { type Tensor, zeros } from '../tensor/tensor'

/**
 * A random semi-orthogonal matrix [rows, columns]: its rows are orthonormal when there are no more of them than
 * columns, else its columns are. A square one keeps the length of every vector, so that products of recurrent weights
 * neither explode nor vanish.
 *
 * All such matrices are equally likely (Haar's distribution), as with the QR decomposition of a Gaussian matrix when
 * the signs make R's diagonal positive. But no decomposition is needed: its Householder reflections are drawn directly.
 * With k = min(rows, columns), m = max(rows, columns) and x_i ~ N(0, I) of length m − i, drawn for i = 0 … k − 1:
 *
 *     v_i = x_i + s_i·‖x_i‖·e_1     s_i = sign(x_i[0])     H_i = I − 2·v_i·v_iᵀ / v_iᵀv_i   on the entries from i on
 *     Qᵀ = H_0 · H_1 ⋯ H_{k−1} · [I; 0] · diag(−s_0, …, −s_{k−1})        [m, k]
 *
 * and the result is Qᵀ when it has more rows than columns, else Q.
 *
 * Errors: ShapeError for a length below 1.
 * Source: Stewart 1980, "The efficient generation of random orthogonal matrices"; Saxe et al. 2014 for its use.
 */
export function orthogonal(random: RandomState, rows: number, columns: number): Tensor {
  const k = Math.min(rows, columns)
  const m = Math.max(rows, columns)
  const made = zeros([m, k])
  const QT = made.data
  const reflections = Array.from({ length: k }, (_, i) => {
    const v = random.randn(m - i)
    // A last x of exactly 0 has no direction, so it takes one: 2^-53 is unlikely, but it would make every entry NaN.
    const x0 = (v[0] as number) || (v.length === 1 ? 1 : 0)
    v[0] = x0
    const length = Math.sqrt(v.reduce((sum, value) => sum + value * value, 0))
    const sign = x0 < 0 ? -1 : 1
    QT[i * k + i] = -sign
    v[0] = x0 + sign * length
    // v_iᵀv_i is 2·‖x_i‖·|v_i[0]|; scaled to 2, H_i = I − v_i·v_iᵀ.
    const scale = 1 / Math.sqrt(length * Math.abs(v[0]))
    return v.map((value) => scale * value)
  })
  // Qᵀ ← Qᵀ − v_i·(v_iᵀQᵀ), on the rows from i on.
  for (let i = k - 1; i >= 0; i--) {
    const v = reflections[i] as Float64Array
    const product = new Float64Array(k)
    addAB(product, 0, v, 0, QT, i * k, 1, k, m - i)
    addAB(
      QT,
      i * k,
      v.map((value) => -value),
      0,
      product,
      0,
      m - i,
      k,
      1,
    )
  }
  return rows > columns ? made : transpose(made)
}
