import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixed, ONE, ulpsFrom } from '../testing/reference'
import { sineOfTurns } from './sine-of-turns'

const multiply = (a: bigint, b: bigint) => (a * b) / ONE

/** arctan(1/n) = 1/n − 1/3n³ + … */
function arctanOfInverse(n: bigint): bigint {
  let power = ONE / n
  let total = 0n
  for (let k = 1n; power !== 0n; k += 2n) {
    total += k % 4n === 1n ? power / k : -power / k
    power /= n * n
  }
  return total
}

/** π = 16·arctan(1/5) − 4·arctan(1/239), Machin's formula. */
const PI = 16n * arctanOfInverse(5n) - 4n * arctanOfInverse(239n)

/** sin y by its Taylor series, for |y| ≤ π. */
function fixedSine(y: bigint): bigint {
  const y2 = multiply(y, y)
  let term = y
  let total = 0n
  for (let n = 2n; term !== 0n; n += 2n) {
    total += term
    term = -multiply(term, y2) / (n * (n + 1n))
  }
  return total
}

function errorInUlps(u: number): number {
  const turn = ((fixed(u) % ONE) + ONE) % ONE
  const nearest = 2n * turn > ONE ? turn - ONE : turn
  return ulpsFrom(fixedSine(multiply(2n * PI, nearest)), sineOfTurns(u))
}

describe('sineOfTurns', () => {
  it.each([
    [0, 0],
    [0.25, 1],
    [0.5, 0],
    [0.75, -1],
    [1, 0],
    [-0.25, -1],
    [1e300, 0],
    [Number.NaN, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.NaN],
  ])('of %d turns is %d', (u, y) => expect(sineOfTurns(u)).toBe(y))

  it.each([
    ['one turn', -1, 1],
    ['many turns', -1000, 1000],
    ['the smallest angles', 0, 1e-280],
  ])('is within 2 ulp for %s', (_, min, max) => {
    fc.assert(
      fc.property(
        fc.double({ min, max, noNaN: true }).filter((u) => u === 0 || Math.abs(u) > 1e-300),
        (u) => sineOfTurns(u) === 0 || errorInUlps(u) <= 2,
      ),
      { numRuns: 300 },
    )
  })

  it('is within 2 ulp on a fine grid of one turn, near the zeros and extremes as well', () => {
    let worst = 0
    for (let k = -200; k <= 200; k++) {
      for (const u of [k / 199, k / 8 + 2 ** -40, k / 8 - 2 ** -52, 0.125 + k * 1e-9]) {
        if (sineOfTurns(u) !== 0) worst = Math.max(worst, errorInUlps(u))
      }
    }
    expect(worst).toBeLessThanOrEqual(2)
  })

  it('is odd', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), (u) => sineOfTurns(-u) === -sineOfTurns(u)))
  })
})
