import { transpose } from '../tensor/linear'
import type { Tensor } from '../tensor/tensor'
import { binaryScale, matrixSizes } from './matrix'
import { reflectColumns, reflectionOf, reflectRows } from './reflection'

/** Relative to the largest entry: below it squares vanish, and a singular value is called 0. */
const NEGLIGIBLE = 1e-150
/** Stands for a pivot that is exactly 0. */
const TINY = 1e-300

/**
 * The singular values σ₁ ≥ σ₂ ≥ … ≥ 0 of A [m, n], min(m, n) of them: the lengths of the axes of the ellipsoid to which
 * A maps the unit ball. Each is within a few rounding errors of σ₁: the large ones are accurate to the last digits,
 * and one that ought to be 0 may come out as some 10⁻¹⁶·σ₁.
 *
 * Errors: ShapeError unless A is a matrix; RangeError for NaN or ±∞ in it.
 * Method: reflections make A bidiagonal (Golub & Kahan 1965), then every value is enclosed by bisection, so there is no
 * iteration that could fail.
 */
export function singularValues(A: Tensor): Float64Array {
  return largest(A, Math.min(A.shape[0] ?? 0, A.shape[1] ?? 0))
}

/** The spectral norm ‖A‖₂ = σ₁ = max ‖A·x‖ / ‖x‖, the largest singular value alone. Errors: as `singularValues`. */
export function spectralNorm(A: Tensor): number {
  return largest(A, 1)[0] as number
}

/** The Frobenius norm ‖A‖_F = √Σ a² = √Σ σ². Errors: as `singularValues`. */
export function frobeniusNorm(A: Tensor): number {
  matrixSizes('A', A)
  return euclideanNorm(A.data)
}

/** ‖x‖ = √Σ x², where no square overflows or vanishes. */
export function euclideanNorm(x: Float64Array): number {
  const scale = binaryScale(x)
  let squares = 0
  for (const value of x) squares += (value / scale) * (value / scale)
  return scale * Math.sqrt(squares)
}

/** The `count` largest singular values. */
function largest(A: Tensor, count: number): Float64Array {
  const { rows, columns } = matrixSizes('A', A)
  const scale = binaryScale(A.data)
  const tall = (rows < columns ? transpose(A) : A).data.map((a) => a / scale)
  const chain = bidiagonal(tall, Math.max(rows, columns), Math.min(rows, columns))
  let bound = 0
  chain.forEach((b, index) => {
    bound = Math.max(bound, b + (chain[index + 1] ?? 0))
  })
  const squares = chain.map((b) => b * b)
  return new Float64Array(count).map((_, k) => {
    bound = bisect(squares, k, bound)
    return bound * scale
  })
}

/**
 * A [m, n], m ≥ n, reduced to U·A·V = B upper bidiagonal by reflections from both sides, which leave the singular values
 * alone. The result is |d₁|, |e₁|, |d₂|, …, |d_n| along B's diagonal d and the one above it, e. A is used up.
 */
function bidiagonal(A: Float64Array, m: number, n: number): Float64Array {
  const chain = new Float64Array(2 * n - 1)
  const v = new Float64Array(m)
  const sums = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    for (let i = k; i < m; i++) v[i] = A[i * n + k] as number
    const d = reflectionOf(v, k, m)
    reflectRows(A, n, v, d, k, m, k + 1, n, sums)
    chain[2 * k] = Math.abs(d)
    if (k + 1 === n) break
    for (let j = k + 1; j < n; j++) v[j] = A[k * n + j] as number
    const e = reflectionOf(v, k + 1, n)
    reflectColumns(A, n, v, e, k + 1, n, k + 1, m)
    chain[2 * k + 1] = Math.abs(e)
  }
  return chain
}

/** The k-th largest singular value, from k = 0, when it is at most `bound`: halve the interval, first in proportion. */
function bisect(squares: Float64Array, k: number, bound: number): number {
  const others = (squares.length + 1) / 2 - 1 - k
  let low = NEGLIGIBLE
  let high = bound
  if (high <= low || countBelow(squares, low) > others) return 0
  for (;;) {
    const middle = high > 2 * low ? Math.sqrt(low * high) : low + (high - low) / 2
    if (middle <= low || middle >= high) return high
    if (countBelow(squares, middle) > others) high = middle
    else low = middle
  }
}

/**
 * How many singular values of B lie below x > 0: the symmetric tridiagonal matrix with 0 on its diagonal and d₁, e₁, d₂,
 * … beside it has the eigenvalues ±σ, and as many below x as the elimination of T − x·1 has negative pivots.
 *
 * Source: Golub & Kahan 1965 (the matrix), Sylvester's law of inertia (the count).
 */
function countBelow(squares: Float64Array, x: number): number {
  let negative = 1
  let pivot = -x
  for (let index = 0; index < squares.length; index++) {
    pivot = -x - (squares[index] as number) / pivot
    if (pivot === 0) pivot = -TINY
    if (pivot < 0) negative++
  }
  return negative - (squares.length + 1) / 2
}
