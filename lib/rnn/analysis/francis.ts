import type { Complex } from './complex'

/** 2^-52: what one rounding may change in a number of size 1. */
const EPSILON = 2.220446049250313e-16
/** After so many sweeps without success the shifts are replaced once by others, in case they run in a circle. */
const PATIENCE = 10
/** Sweeps for one eigenvalue; two or three are usual. */
const MOST_SWEEPS = 90

/**
 * The eigenvalues of A [n, n], which is used up, by Francis' double-shift QR iteration: reflections make A Hessenberg, 0
 * below the diagonal beneath the main one; then each sweep is a similarity by two shifts at once, so that a complex pair
 * needs no complex arithmetic, and one or two eigenvalues split off in the lower right corner.
 *
 * Errors: RangeError if it does not converge, of which no case is known.
 * Source: Francis 1961/62; Golub & Van Loan, Matrix Computations, "The Practical QR Algorithm".
 */
export function francis(A: Float64Array, n: number): Complex[] {
  const found: Complex[] = []
  const at = (i: number, j: number) => A[i * n + j] as number
  hessenberg(A, n, 0, n - 1, n)
  for (let last = n - 1, sweeps = 0; last >= 0; ) {
    let first = last
    while (first > 0 && !isNegligible(at(first, first - 1), at(first - 1, first - 1), at(first, first))) first--
    if (first < last - 1) {
      if (++sweeps > MOST_SWEEPS) throw new RangeError(`the QR iteration did not converge in ${MOST_SWEEPS} sweeps`)
      sweep(A, n, first, last, sweeps % PATIENCE === 0)
      continue
    }
    if (first === last) found.push({ real: at(last, last), imaginary: 0 })
    else found.push(...eigenvaluesOf2x2(at(first, first), at(first, last), at(last, first), at(last, last)))
    last = first - 1
    sweeps = 0
  }
  return found
}

/**
 * One sweep over the block first … last of a Hessenberg A, at least three rows. The shifts are the eigenvalues of its
 * lower right 2×2 block with the diagonal a, d, or, `exceptional`, twice a number of the size of the last entries below
 * the diagonal. A reflection mixes the first rows; its bulge below the diagonal is chased down and out.
 */
function sweep(A: Float64Array, n: number, first: number, last: number, exceptional: boolean): void {
  const at = (i: number, j: number) => A[i * n + j] as number
  const size = Math.abs(at(last, last - 1)) + Math.abs(at(last - 1, last - 2))
  const a = exceptional ? size : at(last - 1, last - 1)
  const d = exceptional ? size : at(last, last)
  const bc = exceptional ? 0 : at(last - 1, last) * at(last, last - 1)
  const z = at(first, first)
  // The first column of A² − (a + d)·A + (ad − bc)·1, divided by the entry below its diagonal: three entries.
  reflect(A, n, first, last, first, [
    ((a - z) * (d - z) - bc) / at(first + 1, first) + at(first, first + 1),
    at(first + 1, first + 1) + z - a - d,
    at(first + 2, first + 1),
  ])
  hessenberg(A, n, first, last, 3)
}

/** Beside two zeros on the diagonal, size is measured by the whole matrix, whose largest entry is about 1. */
function isNegligible(below: number, a: number, d: number): boolean {
  return Math.abs(below) <= EPSILON * (Math.abs(a) + Math.abs(d) || 1)
}

/** λ = d + p ± √(p² + b·c) with p = (a − d)/2; of two real ones the one nearer to d from their product about d, −b·c. */
function eigenvaluesOf2x2(a: number, b: number, c: number, d: number): Complex[] {
  const p = (a - d) / 2
  const discriminant = p * p + b * c
  const root = Math.sqrt(Math.abs(discriminant))
  if (discriminant < 0) return [root, -root].map((imaginary) => ({ real: d + p, imaginary }))
  const z = p < 0 ? p - root : p + root
  return [d + z, z === 0 ? d : d - (b * c) / z].map((real) => ({ real, imaginary: 0 }))
}

/**
 * Makes the block first … last of A Hessenberg, column by column from the left, when only the `reach` entries beneath
 * each diagonal one can be other than 0: all of them in a new matrix, three of them ahead of a sweep's bulge.
 */
function hessenberg(A: Float64Array, n: number, first: number, last: number, reach: number): void {
  for (let k = first; k < last - 1; k++) {
    const end = Math.min(k + reach, last)
    const x: number[] = []
    for (let i = k + 1; i <= end; i++) x.push(A[i * n + k] as number)
    reflect(A, n, first, last, k + 1, x)
    for (let i = k + 2; i <= end; i++) A[i * n + k] = 0
  }
}

/**
 * A ← H·A·H within the block first … last, H = 1 − 2·v·vᵀ/vᵀv being the reflection that maps x, which stands in the
 * coordinates from `start` on, into the first of them: v = x ± ‖x‖·e with the sign that lets no digits cancel.
 *
 * Source: Householder 1958.
 */
function reflect(A: Float64Array, n: number, first: number, last: number, start: number, x: readonly number[]): void {
  const [head = 0, ...tail] = x
  const length = Math.sqrt(x.reduce((squares, value) => squares + value * value, 0))
  if (length === 0) return
  const v = [head < 0 ? head - length : head + length, ...tail]
  const factor = 1 / (length * (length + Math.abs(head)))
  // A·H turns every row, H·A every column.
  for (const [line, along] of [
    [n, 1],
    [1, n],
  ] as const) {
    for (let k = first; k <= last; k++) {
      const from = k * line + start * along
      let sum = 0
      for (let i = 0; i < v.length; i++) sum += (A[from + i * along] as number) * (v[i] as number)
      sum *= factor
      for (let i = 0; i < v.length; i++) A[from + i * along] = (A[from + i * along] as number) - sum * (v[i] as number)
    }
  }
}
