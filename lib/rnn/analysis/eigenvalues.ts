import { expectFinite, expectShape, type Tensor } from '../tensor/tensor'
import { balance, isolate } from './balance'
import { binaryScale } from './binary-scale'
import { type Complex, modulus } from './complex'
import { francis } from './francis'

/**
 * The n eigenvalues of a real matrix A [n, n], the largest modulus first; those that are not real come in conjugate
 * pairs, the one with the positive imaginary part first.
 *
 * They are the exact ones of a matrix within a few rounding errors of A. So a simple eigenvalue is accurate to about
 * 10⁻¹⁶·‖A‖ times its condition, and one of a Jordan block of size s only to about (10⁻¹⁶)^(1/s): no algorithm that
 * sees the rounded matrix can do better.
 *
 * Errors: ShapeError unless A is square; RangeError for NaN or ±∞ in it.
 * Method: balancing, reduction to Hessenberg form, Francis' QR iteration.
 */
export function eigenvalues(A: Tensor): Complex[] {
  const [n = 1] = A.shape
  expectShape('A', A, [n, n])
  expectFinite('A', A)
  const scale = binaryScale(A.data)
  const { diagonal, rest, left } = isolate(
    A.data.map((a) => a / scale),
    n,
  )
  balance(rest, left)
  return [...diagonal.map((real) => ({ real, imaginary: 0 })), ...francis(rest, left)]
    .map(({ real, imaginary }) => ({ real: real * scale, imaginary: imaginary * scale }))
    .sort((a, b) => modulus(b) - modulus(a))
}

/**
 * The spectral radius ρ(A) = max |λ| of a square matrix: for large n, ‖Aⁿ‖ grows or falls like ρⁿ, however large ‖A‖ is.
 *
 * Errors: as `eigenvalues`.
 */
export function spectralRadius(A: Tensor): number {
  return modulus(eigenvalues(A)[0] as Complex)
}
