import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RandomState } from '../random/random-state'
import { fixed, fixedExp, nextAway } from '../testing/reference'
import { log } from './log'
import { exactLog } from './log-exact'

/** Whether y is the double nearest to ln x: x lies between the exponentials of the midpoints around y. */
function isNearest(x: number, y: number): boolean {
  const half = (fixed(nextAway(y)) - fixed(y)) >> 1n
  const [a, b] = [fixedExp(fixed(y) - half), fixedExp(fixed(y) + half)]
  const target = fixed(x)
  return a < b ? a < target && target < b : b < target && target < a
}

const positive = fc.double({ min: 5e-324, max: 1.7976931348623157e308, noNaN: true }).filter((x) => x !== 1)
const nearOne = fc.double({ min: 0.5, max: 2, noNaN: true }).filter((x) => x !== 1)

describe('log', () => {
  it.each([
    [1, 0],
    [0, Number.NEGATIVE_INFINITY],
    [-0, Number.NEGATIVE_INFINITY],
    [-1, Number.NaN],
    [Number.NaN, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [2, Math.LN2],
    [10, Math.LN10],
    [5e-324, -744.4400719213812],
    [1.7976931348623157e308, 709.782712893384],
  ])('log(%d) is %d', (x, y) => expect(log(x)).toBe(y))

  it('is correctly rounded for doubles of every size', () => {
    fc.assert(
      fc.property(positive, (x) => isNearest(x, log(x))),
      { numRuns: 400 },
    )
  })

  it('is correctly rounded near 1, where digits would cancel', () => {
    fc.assert(
      fc.property(nearOne, (x) => isNearest(x, log(x))),
      { numRuns: 400 },
    )
  })

  it('decides a case that double-double arithmetic cannot', () => {
    // ln(1 − 2^-52) = −(2^-52 + 2^-105 + 2^-156/3 + …): a hair beyond the midpoint of two doubles 2^-104 apart.
    expect(log(1 - 2 ** -52)).toBe(-(2 ** -52 + 2 ** -104))
  })

  it('agrees with the integer computation around 1 and at both ends of every interval of its table', () => {
    const ends = Array.from({ length: 128 }, (_, n) => (n < 75 ? (181 + n) / 256 : (53 + n) / 128))
    const around = Array.from({ length: 50 }, (_, n) => [1 + 2 ** -n / 3, 1 - 2 ** -n / 3]).flat()
    for (const x of [...ends.flatMap((end) => [end, end * (1 - 2 ** -53), end * 2 ** 900]), ...around]) {
      if (x !== 1) expect(log(x)).toBe(exactLog(x))
    }
  })

  it('agrees with the integer computation on numbers such as the generator asks for', () => {
    const random = new RandomState(7)
    for (let n = 0; n < 5000; n++) {
      const x = random.randomSample()
      if (log(x) !== exactLog(x)) expect.fail(`log(${x}) = ${log(x)}, exactly ${exactLog(x)}`)
    }
  })
})
