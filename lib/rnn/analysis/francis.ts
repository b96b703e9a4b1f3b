import { reflectColumns, reflectionOf, reflectRows } from './reflection'

/** 2^-52: what one rounding may change in a number of size 1. */
const EPSILON = 2.220446049250313e-16
/** After so many steps without success the shifts are replaced once by others, in case they run in a circle. */
const PATIENCE = 10
/** QR steps for one eigenvalue; two or three are usual. */
const MOST_STEPS = 90

/** Takes the eigenvalues found by `hessenbergEigenvalues`, one a call. */
export type Found = (real: number, imaginary: number) => void

/**
 * The eigenvalues of an upper Hessenberg matrix H [n, n], which is used up, by Francis' double-shift QR iteration: each
 * step is a similarity by two shifts at once, the eigenvalues of the lower right 2×2 block, so that a complex pair needs
 * no complex arithmetic; one or two eigenvalues then split off in that corner.
 *
 * Errors: RangeError if it does not converge, of which no case is known.
 * Source: Francis 1961/62; shifts and tests follow EISPACK's hqr (Martin, Peters & Wilkinson 1970).
 */
export function hessenbergEigenvalues(H: Float64Array, n: number, found: Found): void {
  const at = (i: number, j: number) => H[i * n + j] as number
  const working = { v: new Float64Array(n), sums: new Float64Array(n) }
  let last = n - 1
  for (let steps = 0; last >= 0; ) {
    const first = activeBlock(H, n, last)
    if (first < last - 1) {
      if (++steps > MOST_STEPS) throw new RangeError(`the QR iteration did not converge in ${MOST_STEPS} steps`)
      qrStep(H, n, first, last, steps % PATIENCE === 0, working)
      continue
    }
    if (first === last) found(at(last, last), 0)
    else eigenvaluesOf2x2(at(first, first), at(first, last), at(last, first), at(last, last), found)
    last = first - 1
    steps = 0
  }
}

/** The first row of the block that ends at `last` and that no negligible entry below the diagonal splits. */
function activeBlock(H: Float64Array, n: number, last: number): number {
  for (let k = last; k > 0; k--) {
    const around = Math.abs(H[(k - 1) * n + k - 1] as number) + Math.abs(H[k * n + k] as number)
    // Beside two zeros on the diagonal, size is measured by the whole matrix, whose largest entry is about 1.
    if (Math.abs(H[k * n + k - 1] as number) <= EPSILON * (around || 1)) return k
  }
  return 0
}

/** λ = d + p ± √(p² + b·c) with p = (a − d)/2; of two real ones the one nearer to d from their product about d, −b·c. */
function eigenvaluesOf2x2(a: number, b: number, c: number, d: number, found: Found): void {
  const p = (a - d) / 2
  const discriminant = p * p + b * c
  const root = Math.sqrt(Math.abs(discriminant))
  if (discriminant < 0) {
    found(d + p, root)
    found(d + p, -root)
    return
  }
  const z = p < 0 ? p - root : p + root
  found(d + z, 0)
  found(z === 0 ? d : d - (b * c) / z, 0)
}

/** One double-shift step on the rows and columns first … last, at least three of them. */
function qrStep(
  H: Float64Array,
  n: number,
  first: number,
  last: number,
  exceptional: boolean,
  { v, sums }: { readonly v: Float64Array; readonly sums: Float64Array },
): void {
  const at = (i: number, j: number) => H[i * n + j] as number
  const size = Math.abs(at(last, last - 1)) + Math.abs(at(last - 1, last - 2))
  const a = exceptional ? 0.75 * size : at(last - 1, last - 1)
  const d = exceptional ? 0.75 * size : at(last, last)
  const bc = exceptional ? -0.4375 * size * size : at(last - 1, last) * at(last, last - 1)
  // v: the first column of H² − (a + d)·H + (ad − bc)·1, divided by the entry below its diagonal, which leaves three
  // entries. The step may begin further down, where it disturbs what stands to the left no more than rounding does.
  let start = last - 2
  for (; ; start--) {
    const z = at(start, start)
    v[start] = ((a - z) * (d - z) - bc) / at(start + 1, start) + at(start, start + 1)
    v[start + 1] = at(start + 1, start + 1) + z - a - d
    v[start + 2] = at(start + 2, start + 1)
    if (start === first) break
    const left = Math.abs(at(start, start - 1)) * (Math.abs(v[start + 1] as number) + Math.abs(v[start + 2] as number))
    const around = Math.abs(at(start - 1, start - 1)) + Math.abs(z) + Math.abs(at(start + 1, start + 1))
    if (left <= EPSILON * Math.abs(v[start] as number) * around) break
  }
  // A reflection takes v to one coordinate and raises a bulge below the diagonal; the next ones chase it down and out.
  for (let k = start; k < last; k++) {
    const end = Math.min(k + 3, last + 1)
    if (k > start) for (let i = k; i < end; i++) v[i] = at(i, k - 1)
    const alpha = reflectionOf(v, k, end)
    if (k > start) {
      H[k * n + k - 1] = alpha
      for (let i = k + 1; i < end; i++) H[i * n + k - 1] = 0
    } else if (k > first) {
      H[k * n + k - 1] = -at(k, k - 1)
    }
    reflectRows(H, n, v, alpha, k, end, k, last + 1, sums)
    reflectColumns(H, n, v, alpha, k, end, first, Math.min(k + 4, last + 1))
  }
}
