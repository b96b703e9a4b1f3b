import { euclideanNorm } from '../analysis/singular-values'
import type { ParameterSet } from '../layers/network-parameters'
import { expectAboveZero, expectThat } from '../tensor/expect-number'
import { map } from '../tensor/linear'
import { expectFinite } from '../tensor/tensor'
import { mapParameters } from './parameter-set'

/**
 * The Euclidean norm of all entries of all tensors taken as one vector: ‖g‖ = √Σ g². No square overflows, so exploding
 * gradients of 10^200 still have a norm.
 *
 * Errors: RangeError naming the gradient that is not finite, or when only the norm is not.
 */
export function globalNorm(gradients: ParameterSet): number {
  const norms = Object.entries(gradients).map(([name, gradient]) => {
    expectFinite(`the gradient ${name}`, gradient)
    return euclideanNorm(gradient.data)
  })
  const norm = euclideanNorm(Float64Array.from(norms))
  expectThat(Number.isFinite(norm), 'the norm of the gradients', 'finite', norm)
  return norm
}

/**
 * Gradient clipping by global norm: all gradients are scaled by one factor, so that their direction stays,
 *
 *     g ← g · maxNorm/‖g‖  if ‖g‖ > maxNorm, else g
 *
 * and returned with the norm that they had before. PyTorch's `clip_grad_norm_` multiplies by
 * min(1, maxNorm/(‖g‖ + 1e-6)) instead, which ends shorter by a fraction of up to 1e-6/‖g‖ and already acts just below maxNorm.
 *
 * Errors: RangeError for a maxNorm that is not above 0, or naming the gradient that is not finite.
 * Source: Pascanu, Mikolov & Bengio 2013, algorithm 1.
 */
// #region clip-by-global-norm
export function clipByGlobalNorm(
  gradients: ParameterSet,
  maxNorm: number,
): { readonly gradients: ParameterSet; readonly norm: number } {
  expectAboveZero('maxNorm', maxNorm)
  const norm = globalNorm(gradients)
  if (norm <= maxNorm) return { gradients, norm }
  const scale = maxNorm / norm
  return { gradients: mapParameters(gradients, (gradient) => map((value) => value * scale, gradient)), norm }
}
// #endregion

/**
 * Gradient clipping by value: each entry is cut to −limit … limit on its own, which changes the direction.
 *
 * Errors: RangeError for a limit that is not above 0, or naming the gradient that is not finite.
 */
export function clipByValue(gradients: ParameterSet, limit: number): ParameterSet {
  expectAboveZero('limit', limit)
  return mapParameters(gradients, (gradient, name) => {
    expectFinite(`the gradient ${name}`, gradient)
    return map((value) => Math.max(-limit, Math.min(limit, value)), gradient)
  })
}
