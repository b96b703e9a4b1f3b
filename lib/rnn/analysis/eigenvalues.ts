import type { Tensor } from '../tensor/tensor'
import { balance, isolate } from './balance'
import { hessenbergEigenvalues } from './francis'
import { reduceToHessenberg } from './hessenberg'
import { binaryScale, squareSize } from './matrix'

/** A complex number λ = real + i·imaginary. */
export interface Complex {
  readonly real: number
  readonly imaginary: number
}

/** |λ|, without overflow in between. */
export function modulus({ real, imaginary }: Complex): number {
  const large = Math.max(Math.abs(real), Math.abs(imaginary))
  const ratio = large === 0 ? 0 : Math.min(Math.abs(real), Math.abs(imaginary)) / large
  return large * Math.sqrt(1 + ratio * ratio)
}

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
  const n = squareSize('A', A)
  const scale = binaryScale(A.data)
  const found: Complex[] = []
  const rest = isolate(
    A.data.map((a) => a / scale),
    n,
  )
  for (const real of rest.eigenvalues) found.push({ real: real * scale, imaginary: 0 })
  balance(rest.A, rest.n)
  reduceToHessenberg(rest.A, rest.n)
  hessenbergEigenvalues(rest.A, rest.n, (real, imaginary) => {
    found.push({ real: real * scale, imaginary: imaginary * scale })
  })
  return found.sort((a, b) => modulus(b) - modulus(a))
}

/**
 * The spectral radius ρ(A) = max |λ| of a square matrix: for large n, ‖Aⁿ‖ grows or falls like ρⁿ, however large ‖A‖ is.
 *
 * Errors: as `eigenvalues`.
 */
export function spectralRadius(A: Tensor): number {
  return modulus(eigenvalues(A)[0] as Complex)
}
