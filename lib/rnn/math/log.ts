import { exactLog } from './log-exact'
import { wideLog } from './log-wide'
import { powerOfTwo } from './power-of-two'

const SMALLEST_NORMAL = 2.2250738585072014e-308
const double = new Float64Array([1])
const words = new Int32Array(double.buffer)
/** Which of the two words of a double holds its sign and exponent: that depends on the machine. */
const TOP = words[0] === 0 ? 1 : 0

/** The first word of 181/256, just below √½: m runs from there to its double, through 128 intervals. */
const FIRST = 0x3fe6a000
/** The interval that begins at 1. */
const AT_ONE = 75
/** ln 2 and the table's logarithms as multiples of 2^-42, whose sums are exact, and the rest. */
const LN2_HIGH = 0.6931471805598903
const LN2_LOW = 5.497923018708371e-14
/** Adding and subtracting 1.5·2^10 rounds to a multiple of 2^-42. */
const ROUND = 1536
/** For each interval c ≈ 1/m in 10 bits, exactly 1 on both sides of 1, and −ln c. */
const inverse = new Float64Array(128)
const logHigh = new Float64Array(128)
const logLow = new Float64Array(128)
for (let n = 0; n < 128; n++) {
  const middle = n < AT_ONE ? (181.5 + n) / 256 : (53.5 + n) / 128
  const c = n === AT_ONE - 1 || n === AT_ONE ? 1 : Math.round(512 / middle) / 512
  const { hi, lo } = wideLog(c, 0)
  inverse[n] = c
  logHigh[n] = ROUND - hi - ROUND
  logLow[n] = -hi - (logHigh[n] as number) - lo
}

/** 2^-71, more than the error of the fast phase in `log`, which is below 2^-72. */
const FAST_ERROR = 4.235164736271502e-22
/** About 2^-94, more than the relative error of `wideLog`, which is below 2^-98. */
const WIDE_ERROR = 5e-29

/**
 * The natural logarithm ln x, correctly rounded: the double nearest to the real number, the same in every engine
 * (`Math.log` is allowed to differ between browsers, and does).
 *
 * x > 0 → ln x; 0 → −∞; +∞ → +∞; negative or NaN → NaN. Never throws.
 * Method: x = m·2^e, m·c = 1 + z with |z| ≤ 2^-7, and ln x = e·ln 2 − ln c + (z − z²/2 + z³/3 − …) as hi + lo. If all
 * numbers within the error round to the same double, that is the result (Ziv 1991); one x in some 100,000 needs
 * double-double arithmetic, and hardly any needs integers.
 */
export function log(x: number): number {
  if (x === 1) return 0
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const shift = x < SMALLEST_NORMAL ? 54 : 0
  const normal = shift === 0 ? x : x * 18014398509481984
  double[0] = normal
  const offset = (words[TOP] as number) - FIRST
  const n = (offset >> 13) & 127
  const m = normal * powerOfTwo(0 - (offset >> 20))
  const e = (offset >> 20) - shift
  const c = inverse[n] as number
  // z as the sum of two doubles, without error: the first is a multiple of 2^-33, so that its square is exact as well.
  const short = Math.fround(m)
  const zHigh = short * c - 1
  const zLow = (m - short) * c
  const half = zHigh * zHigh * 0.5
  const z = zHigh + zLow
  const z2 = z * z
  const cubic = z * z2 * (1 / 3 - z / 4 + z2 * (1 / 5 - z * (1 / 6) + z2 * (1 / 7 - z / 8 + z2 * (1 / 9 - z * 0.1))))
  const sum = e * LN2_HIGH + (logHigh[n] as number) + zHigh
  const hi = sum - half
  const rest = e * LN2_LOW + (logLow[n] as number)
  const lo = sum - hi - half + (zLow + (rest + (cubic - zLow * (zHigh + zLow * 0.5))))
  const y = hi + (lo - FAST_ERROR)
  return y === hi + (lo + FAST_ERROR) ? y : +slowLog(x, m, e)
}

function slowLog(x: number, m: number, e: number): number {
  const { hi, lo } = wideLog(m, e)
  const error = Math.abs(hi) * WIDE_ERROR
  const y = hi + (lo - error)
  return y === hi + (lo + error) ? y : exactLog(x)
}
