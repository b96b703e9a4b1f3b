import { addAB } from '../tensor/products'
import { expectFinite, expectShape, type Tensor } from '../tensor/tensor'
import { binaryScale } from './binary-scale'
import { euclideanNorm } from './singular-values'

/** ‖A^k‖^(1/k) for k = 2^60 is above ρ by less than one rounding, however far A is from a normal matrix. */
const SQUARINGS = 60
/** 2^-400, so that a row or column of zeros is balanced by a limited factor. */
const TINY = 3.872591914849318e-121

/**
 * The spectral radius ρ(A) = max |λ| of a square matrix [n, n], the largest modulus of its eigenvalues: for large k,
 * ‖A^k‖ grows or falls like ρ^k, however large ‖A‖ is.
 *
 * Where one simple λ, or a pair, is the largest, ρ is accurate to about 10⁻¹⁶·‖A‖ times its condition. A Jordan block of
 * size s > 1 that rounding errors reach costs more, the result being good to (10⁻¹⁶)^(1/(3s − 3)) of ρ only; in triangular
 * matrices they do not reach it.
 *
 * Errors: ShapeError unless A is square; RangeError for NaN or ±∞ in it.
 * Method: ρ = lim ‖A^k‖^(1/k) (Gelfand 1941) by squaring, ρ(A) = √ρ(A²): of a rounding error in the j-th square only the
 * 2^j-th part remains.
 */
export function spectralRadius(A: Tensor): number {
  const [n = 1] = A.shape
  expectShape('A', A, [n, n])
  expectFinite('A', A)
  return radiusOf(A.data, n, SQUARINGS)
}

/** ρ = s·√ρ((A/s)²) with a power of two s, which costs no digits. */
function radiusOf(A: Float64Array, n: number, squarings: number): number {
  if (squarings === 0) return euclideanNorm(A)
  const scale = binaryScale(A)
  const M = A.map((a) => a / scale)
  balance(M, n)
  const square = new Float64Array(n * n)
  addAB(square, 0, M, 0, M, 0, n, n, n)
  return scale * Math.sqrt(radiusOf(square, n, squarings - 1))
}

/**
 * Makes each row of M about as long as its column, D⁻¹·M·D in place, which has the same eigenvalues. D holds powers of
 * two. Else powers of a triangular matrix, whose corner outgrows the diagonal like k^(n−1), would leave the range of
 * doubles.
 */
function balance(M: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    let row = TINY
    let column = TINY
    for (let j = 0; j < n; j++) {
      row += Math.abs(M[i * n + j] as number)
      column += Math.abs(M[j * n + i] as number)
    }
    const factor = binaryScale(Float64Array.of(Math.sqrt(row / column)))
    for (let j = 0; j < n; j++) {
      M[i * n + j] = (M[i * n + j] as number) / factor
      M[j * n + i] = (M[j * n + i] as number) * factor
    }
  }
}
