/**
 * sin(2πu), the sine of an angle in turns, within 2 ulp, the same in every engine; `Math.sin` is not.
 *
 * Angles in turns lose nothing by reduction: u less the nearest quarter is exact, however many turns u is. NaN or ±∞ →
 * NaN. Never throws.
 * Method: the Taylor series of sin y or cos y for y = 2πr, |r| ≤ ⅛.
 */
export function sineOfTurns(u: number): number {
  const quarters = Math.round(4 * u)
  const y = 2 * Math.PI * (u - quarters / 4)
  const [start, first] = quarters % 2 === 0 ? [y, 3] : [1, 2]
  // The sum 1 − y²/((n − 1)n)·(1 − y²/((n + 1)(n + 2))·(1 − …)) from its end, but for the leading 1.
  let rest = 0
  for (let n = first + 16; n >= first; n -= 2) rest = (-y * y * (1 + rest)) / ((n - 1) * n)
  const size = start + start * rest
  return quarters - 4 * Math.floor(quarters / 4) < 2 ? size : 0 - size
}
