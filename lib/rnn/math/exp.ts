import { type DoubleDouble, multiply } from './double-double'
import { powerOfTwo } from './power-of-two'

/** x = k·(ln 2)/128 + r: ln 2 in two parts, the first with 34 bits so that its product with every k is exact. */
const STEPS_PER_UNIT = 184.6649652337873
const STEP_HIGH = 0.005415212347998022
const STEP_LOW = 1.2655086083325438e-13
/** Adding and subtracting 1.5·2^52 rounds to the nearest integer. */
const ROUND = 6755399441055744
const LARGEST = 709.782712893384
const SMALLEST = -745.1332191019412
/** Within this the result and 2^k are normal doubles. */
const ORDINARY = 700

/** 2^(j/128) for j = 0..127 as a short number (24 bits) and the rest: together some 77 bits. */
const high = new Float64Array(128)
const low = new Float64Array(128)
let power: DoubleDouble = { hi: 1, lo: 0 }
for (let j = 0; j < 128; j++) {
  const short = Math.fround(power.hi)
  high[j] = short
  low[j] = power.hi - short + power.lo
  power = multiply(power, { hi: 1.0054299011128027, lo: 9.499186535455032e-17 })
}

/**
 * The exponential e^x, the same in every engine; `Math.exp` is not. Error below 0.52 ulp (units in the last place);
 * below 0.8 ulp where the result is subnormal (x < −708.39).
 *
 * x > 709.78 → +∞; x < −745.13 → 0; NaN → NaN. Never throws.
 * Source: a table of 2^(j/128) and a short Taylor polynomial, after Tang 1989.
 */
export function exp(x: number): number {
  if (!(x > -ORDINARY && x < ORDINARY)) {
    if (!(x >= SMALLEST)) return x < SMALLEST ? 0 : Number.NaN
    if (x > LARGEST) return Number.POSITIVE_INFINITY
    // In two steps, since the power of two alone may be too large or too small for a double where e^x is not.
    const k = steps(x)
    const half = k >> 8
    return fraction(x, k) * powerOfTwo(half) * powerOfTwo((k >> 7) - half)
  }
  const k = steps(x)
  return fraction(x, k) * powerOfTwo(k >> 7)
}

/** k, the whole number of steps of (ln 2)/128 nearest to x. */
function steps(x: number): number {
  return x * STEPS_PER_UNIT + ROUND - ROUND
}

/** 2^(j/128)·e^r with j the last seven bits of k. The short part is added last, so that one rounding remains. */
function fraction(x: number, k: number): number {
  const r = x - k * STEP_HIGH - k * STEP_LOW
  const r2 = r * r
  // e^r − 1 for |r| < 0.00271; r⁶/720 is below 2^-60.
  const p = r + r2 * (1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120)))
  const h = high[k & 127] as number
  const l = low[k & 127] as number
  return h + (l + (h + l) * p)
}
