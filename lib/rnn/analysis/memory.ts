import { exp } from '../math/exp'
import { log } from '../math/log'
import { tanh } from '../math/tanh'

/**
 * The half-life of what a cell state keeps under a constant forget gate f in [0, 1]: after n = ln ½ / ln f steps half
 * is left, f^n = ½. Not an integer in general; 0 for f = 0, +∞ for f = 1.
 *
 * Errors: RangeError when f is not in [0, 1].
 */
export function memoryHalfLife(f: number): number {
  if (!(f >= 0 && f <= 1)) throw new RangeError(`a forget gate is in [0, 1], got ${f}`)
  return f === 1 ? Number.POSITIVE_INFINITY : Math.LN2 / -log(f)
}

/**
 * The forget gate's pre-activation (its bias, while the products are 0) under which half of the cell state is left after
 * n steps: b = logit(½^(1/n)), so that σ(b)^n = ½; the inverse of `memoryHalfLife(sigmoid(b))`.
 *
 * Errors: RangeError when n is not a finite number > 0.
 */
export function forgetBiasOf(n: number): number {
  if (!(n > 0 && n < Number.POSITIVE_INFINITY)) throw new RangeError(`a half-life is a finite number > 0, got ${n}`)
  const x = Math.LN2 / n
  // logit(e^−x) = −ln(e^x − 1), for small x written as 2t/(1 − t), t = tanh(x/2), where no digits cancel.
  if (n < 1) return -x - log(1 - exp(-x))
  const t = tanh(x / 2)
  return log((1 - t) / (2 * t))
}
