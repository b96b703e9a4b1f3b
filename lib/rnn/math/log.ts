import { type DoubleDouble, divide, multiply, sum, twoProduct, twoSum } from './double-double'
import { exactLog } from './log-exact'

const LN2: DoubleDouble = { hi: Math.LN2, lo: 2.3190468138462996e-17 }
/** Terms of the series that need twice the working precision, and how many follow that do not. */
const WIDE_TERMS = 10
const TERMS = 24
const COEFFICIENTS = Array.from({ length: WIDE_TERMS }, (_, k) => divide({ hi: 1, lo: 0 }, { hi: 2 * k + 1, lo: 0 }))
/** About 2^-94, more than the relative error of `wideLog`, which is below 2^-98. */
const UNCERTAINTY = 5e-29

const SMALLEST_NORMAL = 2.2250738585072014e-308
const TWO_54 = 18014398509481984

const view = new DataView(new ArrayBuffer(8))

/** x = m · 2^e with m in [√½, √2), for a finite x > 0. */
function split(x: number): { m: number; e: number } {
  const subnormal = x < SMALLEST_NORMAL
  view.setFloat64(0, subnormal ? x * TWO_54 : x)
  const top = view.getUint32(0)
  view.setUint32(0, (top & 0x000fffff) | 0x3ff00000)
  const m = view.getFloat64(0)
  const e = (top >>> 20) - 1023 - (subnormal ? 54 : 0)
  return m >= Math.SQRT2 ? { m: m / 2, e: e + 1 } : { m, e }
}

/** ln x = e·ln 2 + 2·artanh(s), s = (m − 1)/(m + 1), artanh(s) = s·(1 + s²/3 + s⁴/5 + …), to about 100 bits. */
function wideLog(x: number): DoubleDouble {
  const { m, e } = split(x)
  const s = divide({ hi: m - 1, lo: 0 }, twoSum(m, 1))
  const s2 = multiply(s, s)
  let tail = 0
  for (let k = TERMS - 1; k >= WIDE_TERMS; k--) tail = tail * s2.hi + 1 / (2 * k + 1)
  let series: DoubleDouble = { hi: tail, lo: 0 }
  for (let k = WIDE_TERMS - 1; k >= 0; k--) series = sum(multiply(series, s2), COEFFICIENTS[k] as DoubleDouble)
  const logM = multiply(s, series)
  const scaled = twoProduct(e, LN2.hi)
  const shift = twoSum(scaled.hi, scaled.lo + e * LN2.lo)
  return sum(shift, { hi: 2 * logM.hi, lo: 2 * logM.lo })
}

/**
 * The natural logarithm ln x, correctly rounded: the double nearest to the real number, the same in every engine
 * (`Math.log` is allowed to differ between browsers, and does).
 *
 * x > 0 → ln x; 0 → −∞; +∞ → +∞; negative or NaN → NaN. Never throws.
 * Source: artanh series in double-double arithmetic with Ziv's rounding test (Ziv 1991); the rare case in which about
 * 100 bits do not decide the rounding goes to `exactLog`.
 */
export function log(x: number): number {
  if (x === 1) return 0
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const { hi, lo } = wideLog(x)
  const error = Math.abs(hi) * UNCERTAINTY
  const below = hi + (lo - error)
  const above = hi + (lo + error)
  return below === above ? below : exactLog(x)
}
