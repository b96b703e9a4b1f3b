import { transpose } from '../tensor/linear'
import { expectFinite, expectShape, type Tensor } from '../tensor/tensor'
import { binaryScale } from './binary-scale'

/** 2^-52: two vectors whose cosine is smaller count as orthogonal. */
const EPSILON = 2.220446049250313e-16
/** Sweeps over all pairs; six to ten are usual, since convergence is quadratic in the end. */
const MOST_SWEEPS = 60

/**
 * The singular values σ₁ ≥ σ₂ ≥ … ≥ 0 of A [m, n], min(m, n) of them: the lengths of the axes of the ellipsoid to which
 * A maps the unit ball. Each is within a few rounding errors of σ₁, and as a rule of itself.
 *
 * Errors: ShapeError unless A is a matrix; RangeError for NaN or ±∞ in it.
 * Method: one-sided Jacobi rotations (Hestenes 1958). Two rows p, q turned into each other become orthogonal when
 * tan of the angle is the smaller root t of t² + 2ζt = 1, ζ = (q·q − p·p) / 2p·q; once all are, their lengths are the σ.
 */
export function singularValues(A: Tensor): Float64Array {
  const [m = 1, n = 1] = A.shape
  expectShape('A', A, [m, n])
  expectFinite('A', A)
  const scale = binaryScale(A.data)
  const few = (m > n ? transpose(A) : A).data.map((a) => a / scale)
  const width = Math.max(m, n)
  const rows = Array.from({ length: Math.min(m, n) }, (_, i) => few.subarray(i * width, (i + 1) * width))
  for (let sweep = 0, turned = true; turned && sweep < MOST_SWEEPS; sweep++) {
    turned = false
    rows.forEach((p, i) => {
      for (const q of rows.slice(i + 1)) if (orthogonalise(p, q)) turned = true
    })
  }
  return Float64Array.from(rows, (row) => euclideanNorm(row) * scale)
    .sort()
    .reverse()
}

/** Turns two vectors within their plane until they are orthogonal, in place; false when they were so already. */
function orthogonalise(p: Float64Array, q: Float64Array): boolean {
  let pp = 0
  let qq = 0
  let pq = 0
  for (let k = 0; k < p.length; k++) {
    const a = p[k] as number
    const b = q[k] as number
    pp += a * a
    qq += b * b
    pq += a * b
  }
  if (Math.abs(pq) <= EPSILON * Math.sqrt(pp) * Math.sqrt(qq)) return false
  const zeta = (qq - pp) / (2 * pq)
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta))
  const cosine = 1 / Math.sqrt(1 + t * t)
  for (let k = 0; k < p.length; k++) {
    const a = p[k] as number
    const b = q[k] as number
    p[k] = cosine * (a - t * b)
    q[k] = cosine * (b + t * a)
  }
  return true
}

/** The spectral norm ‖A‖₂ = σ₁ = max ‖A·x‖ / ‖x‖. Errors: as `singularValues`. */
export function spectralNorm(A: Tensor): number {
  return singularValues(A)[0] as number
}

/** ‖x‖ = √Σ x², where no square overflows or vanishes; of a matrix's entries its Frobenius norm √Σ σ². */
export function euclideanNorm(x: Float64Array): number {
  const scale = binaryScale(x)
  return scale * Math.sqrt(x.reduce((squares, value) => squares + (value / scale) * (value / scale), 0))
}
