import { type DoubleDouble, divide, multiply, sum, twoProduct, twoSum } from './double-double'

const LN2: DoubleDouble = { hi: Math.LN2, lo: 2.3190468138462996e-17 }
/** Terms of the series that need twice the working precision, and how many follow that do not. */
const WIDE_TERMS = 10
const TERMS = 24
const COEFFICIENTS = Array.from({ length: WIDE_TERMS }, (_, k) => divide({ hi: 1, lo: 0 }, { hi: 2 * k + 1, lo: 0 }))

/**
 * ln(m·2^e) for m in [√½, √2] and an integer e, with a relative error below 2^-98; 0 for 1:
 *
 *     e·ln 2 + 2·artanh(s)      s = (m − 1)/(m + 1)      artanh(s) = s·(1 + s²/3 + s⁴/5 + …)
 */
export function wideLog(m: number, e: number): DoubleDouble {
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
