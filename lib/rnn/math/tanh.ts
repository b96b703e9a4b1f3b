import { twoSum } from './double-double'
import { expParts } from './exp'

/** Below this |x| the continued fraction is used; above it no digits cancel in 1 − 2/(e^2x + 1). */
const SMALL = 0.55
/** From here on tanh x rounds to 1. */
const SATURATED = 20

/**
 * The hyperbolic tangent in [−1, 1], within 1 ulp, the same in every engine; `Math.tanh` is not.
 *
 * NaN → NaN, −0 → −0. Never throws.
 * Method: |x| < 0.55: Lambert's continued fraction x/(1 + x²/(3 + x²/(5 + …))) cut after the 17 and written as
 * x − x·p(x²)/q(x²); otherwise ±(1 − 2/(e^2|x| + 1)).
 */
export function tanh(x: number): number {
  if (x === 0) return x
  const size = Math.abs(x)
  if (size < SMALL) {
    const y = x * x
    const numerator = y * (11486475 + y * (810810 + y * (12870 + y * 44)))
    const denominator = 34459425 + y * (16216200 + y * (945945 + y * (13860 + y * 45)))
    return x - (x * numerator) / denominator
  }
  const t = size < SATURATED ? oneMinusTail(size) : size >= SATURATED ? 1 : Number.NaN
  return x < 0 ? -t : t
}

/** 1 − 2/(e^2s + 1), keeping what the sum rounds away: the quotient's error is then a fraction of the result's ulp. */
function oneMinusTail(s: number): number {
  const e = expParts(2 * s)
  const sum = twoSum(e.hi, 1)
  const quotient = 2 / sum.hi
  const result = twoSum(1, -quotient)
  return result.hi + (result.lo + (quotient * (sum.lo + e.lo)) / sum.hi)
}
