import { twoProduct, twoSum } from './double-double'
import { exp, expParts } from './exp'

/** Beyond this |x| the sum 1 + e^−|x| rounds to 1. */
const SATURATED = 40

/**
 * The logistic function σ(x) = 1/(1 + e^−x) in [0, 1], within 1 ulp, the same in every engine.
 *
 * For x < 0 it is e^x/(1 + e^x), so that neither branch overflows or loses digits. NaN → NaN. Never throws.
 */
export function sigmoid(x: number): number {
  if (!(Math.abs(x) <= SATURATED)) return x > 0 ? 1 : exp(x)
  const e = expParts(-Math.abs(x))
  const sum = twoSum(1, e.hi)
  const top = x < 0 ? e : { hi: 1, lo: 0 }
  const quotient = top.hi / sum.hi
  // One step of long division: what rounding left out of the quotient and of both parts of the fraction.
  const back = twoProduct(quotient, sum.hi)
  const rest = top.hi - back.hi - back.lo + (top.lo - quotient * (sum.lo + e.lo))
  return quotient + rest / sum.hi
}
