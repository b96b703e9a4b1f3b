import { twoProduct } from '../math/double-double'

/** 2π in two parts. */
const TWO_PI = 6.283185307179586
const TWO_PI_LOW = 2.4492935982947064e-16

/**
 * sin(2πu), the sine of an angle in turns, within 2 ulp, the same in every engine; `Math.sin` is not.
 *
 * Angles in turns lose nothing by reduction: u less the nearest quarter is exact, however many turns u is. NaN or ±∞ →
 * NaN. Never throws.
 * Method: y = 2πr for |r| ≤ ⅛, kept as y + low; the Taylor series of sin y or cos y.
 */
export function sineOfTurns(u: number): number {
  const quarters = Math.round(4 * u)
  const r = u - quarters / 4
  const product = twoProduct(r, TWO_PI)
  const y = product.hi
  const low = product.lo + r * TWO_PI_LOW
  const y2 = y * y
  // sin(y + low) = sin y + low·cos y, cos(y + low) = cos y − low·sin y; of the corrections the first terms are enough.
  const size =
    quarters % 2 === 0 ? y + (y * seriesFrom(3, 17, y2) + low * (1 - y2 / 2)) : 1 + (seriesFrom(2, 18, y2) - low * y)
  return quarters - 4 * Math.floor(quarters / 4) < 2 ? size : 0 - size
}

/** −y²/((n−1)n)·(1 − y²/((n+1)(n+2))·(1 − …)) from n = first to last: the series of sin y / y or cos y without its 1. */
function seriesFrom(first: number, last: number, y2: number): number {
  let sum = 0
  for (let n = last; n >= first; n -= 2) sum = (-y2 / ((n - 1) * n)) * (1 + sum)
  return sum
}
