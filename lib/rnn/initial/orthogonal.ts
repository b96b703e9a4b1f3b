import type { RandomState } from '../random/random-state'
import { type Tensor, zeros } from '../tensor/tensor'
import { expectNotNegative } from '../training/expect-number'

/** Rows of Q that are made together: a reflection is then read from memory once for four of them. */
const BLOCK = 4

/**
 * A random semi-orthogonal matrix [rows, columns] times `gain`: its rows are orthonormal when there are no more of them
 * than columns, else its columns are. A square one keeps the length of every vector, so that products of recurrent
 * weights neither explode nor vanish.
 *
 * All such matrices are equally likely (Haar's distribution), as with the QR decomposition of a Gaussian matrix when
 * the signs make R's diagonal positive. But no decomposition is needed: its Householder reflections are drawn directly.
 * With k = min(rows, columns), m = max(rows, columns) and x_i ~ N(0, I) of length m − i, drawn for i = 0 … k − 1:
 *
 *     v_i = x_i + s_i·‖x_i‖·e_1     s_i = sign(x_i[0])     H_i = I − 2·v_i·v_iᵀ / v_iᵀv_i   on the entries from i on
 *     Q = diag(−s_0, …, −s_{k−1}) · [I 0] · H_{k−1} ⋯ H_1 · H_0        [k, m]
 *
 * and the result is gain·Q, or gain·Qᵀ when it has more rows than columns.
 *
 * Errors: ShapeError for a length below 1, RangeError for a gain that is negative or not finite.
 * Source: Stewart 1980, "The efficient generation of random orthogonal matrices"; Saxe et al. 2014 for its use.
 */
export function orthogonal(random: RandomState, rows: number, columns: number, gain = 1): Tensor {
  expectNotNegative('gain', gain)
  const made = zeros([rows, columns])
  const k = Math.min(rows, columns)
  const m = Math.max(rows, columns)
  const { V, signs } = drawReflections(random, k, m)
  const [rowStride, entryStride] = rows > columns ? [1, columns] : [columns, 1]
  // Four rows of Q side by side: entry n of row first + j is block[4n + j].
  const block = new Float64Array(BLOCK * m)
  for (let first = 0; first < k; first += BLOCK) {
    const count = Math.min(BLOCK, k - first)
    block.fill(0)
    for (let j = 0; j < count; j++) block[BLOCK * (first + j) + j] = -gain * (signs[first + j] as number)
    // H_i leaves row j as it is while i > j, since all that it acts on is still 0 there.
    for (let i = first + count - 1; i >= 0; i--) reflect(block, V, i, m)
    for (let n = 0; n < m; n++) {
      for (let j = 0; j < count; j++) {
        made.data[(first + j) * rowStride + n * entryStride] = block[BLOCK * n + j] as number
      }
    }
  }
  return made
}

/** V [k, m]: row i holds v_i from entry i on, scaled to v_iᵀv_i = 2 so that H_i = I − v_i·v_iᵀ; and the signs s_i. */
function drawReflections(random: RandomState, k: number, m: number) {
  const V = new Float64Array(k * m)
  const signs = new Float64Array(k)
  for (let i = 0; i < k; i++) {
    const x = random.randn(m - i)
    // A last x of exactly 0 has no direction, so it takes one: 2^-53 is unlikely, but it would make every entry NaN.
    if (x.length === 1 && x[0] === 0) x[0] = 1
    const length = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0))
    const sign = (x[0] as number) < 0 ? -1 : 1
    signs[i] = sign
    x[0] = (x[0] as number) + sign * length
    // v_iᵀv_i is 2·‖x_i‖·|v_i[0]| before it is scaled.
    const scale = 1 / Math.sqrt(length * Math.abs(x[0]))
    for (let n = i; n < m; n++) V[i * m + n] = scale * (x[n - i] as number)
  }
  return { V, signs }
}

/** q ← q − (v_i·q)·v_i for the four rows q of a block, on the entries from i on. */
function reflect(block: Float64Array, V: Float64Array, i: number, m: number): void {
  const row = i * m
  let [p0, p1, p2, p3] = [0, 0, 0, 0]
  for (let n = i; n < m; n++) {
    const v = V[row + n] as number
    const q = BLOCK * n
    p0 += v * (block[q] as number)
    p1 += v * (block[q + 1] as number)
    p2 += v * (block[q + 2] as number)
    p3 += v * (block[q + 3] as number)
  }
  for (let n = i; n < m; n++) {
    const v = V[row + n] as number
    const q = BLOCK * n
    block[q] = (block[q] as number) - p0 * v
    block[q + 1] = (block[q + 1] as number) - p1 * v
    block[q + 2] = (block[q + 2] as number) - p2 * v
    block[q + 3] = (block[q + 3] as number) - p3 * v
  }
}
