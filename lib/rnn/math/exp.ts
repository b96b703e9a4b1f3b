import { type DoubleDouble, twoProduct, twoSum } from './double-double'
import { powerOfTwo } from './power-of-two'

/** ln 2 in two parts, the first with 33 bits so that its product with an exponent is exact. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
/** The terms rⁿ/n! that are summed in plain doubles; r^15/15! is below 2^-62. */
const FIRST_TERM = 3
const LAST_TERM = 14
const INVERSE_FACTORIALS = Array.from({ length: LAST_TERM + 1 }, (_, n) => 1 / factorial(n))
const LARGEST = 709.782712893384
const SMALLEST = -745.1332191019412

/**
 * The exponential e^x within 1 ulp (a unit in the last place), the same in every engine; `Math.exp` is not.
 *
 * x > 709.78 → +∞; x < −745.13 → 0; NaN → NaN. Never throws.
 */
export function exp(x: number): number {
  if (!(x >= SMALLEST)) return x < SMALLEST ? 0 : Number.NaN
  if (x > LARGEST) return Number.POSITIVE_INFINITY
  const k = Math.round(x / Math.LN2)
  // In two steps, since 2^k alone may be too large or too small for a double where the product is not.
  const half = k >> 1
  return expReduced(x, k).hi * powerOfTwo(half) * powerOfTwo(k - half)
}

/**
 * e^x as hi + lo with a relative error below 2^-55, for sums that would otherwise lose the last digit.
 *
 * Only for |x| ≤ 700, where neither part leaves the range of normal doubles.
 */
export function expParts(x: number): DoubleDouble {
  const k = Math.round(x / Math.LN2)
  const { hi, lo } = expReduced(x, k)
  const scale = powerOfTwo(k)
  return { hi: hi * scale, lo: lo * scale }
}

/**
 * e^r with r = x − k·ln 2, |r| ≤ ½ ln 2, by its Taylor series 1 + r + r²/2 + r³·(1/3! + r/4! + …), of which the first
 * three terms keep what rounding would lose; the rest is too small for its rounding to matter.
 */
function expReduced(x: number, k: number): DoubleDouble {
  const r = twoSum(x - k * LN2_HIGH, -k * LN2_LOW)
  const square = twoProduct(r.hi, r.hi)
  let rest = 0
  for (let n = LAST_TERM; n >= FIRST_TERM; n--) rest = rest * r.hi + (INVERSE_FACTORIALS[n] as number)
  const tail = r.hi * square.hi * rest + square.lo / 2 + r.lo * (1 + r.hi)
  const linear = twoSum(1, r.hi)
  const quadratic = twoSum(linear.hi, square.hi / 2)
  return twoSum(quadratic.hi, quadratic.lo + linear.lo + tail)
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1)
}
