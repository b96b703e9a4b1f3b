import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from './spread'

const loads = (at: readonly number[], minutes: readonly number[], base: readonly number[]) =>
  base.map((load, day) => at.reduce((sum, on, i) => (on === day ? sum + (minutes[i] ?? 0) : sum), load))

/** All ways to put `count` things on `days` days in their order. */
function* ways(count: number, days: number, from = 0): Generator<number[]> {
  if (count === 0) yield []
  else for (let day = from; day < days; day += 1) for (const rest of ways(count - 1, days, day)) yield [day, ...rest]
}

describe('spread', () => {
  it('puts things evenly apart where no day is full', () => {
    expect(
      spread(
        [20, 20, 20, 20],
        Array.from({ length: 12 }, () => 0),
        20,
      ),
    ).toEqual([1, 4, 7, 10])
    expect(spread([20, 20], [0, 0], 20)).toEqual([0, 1])
    expect(spread([30], [0], 30)).toEqual([0])
  })

  it('goes around a day that is full already', () => {
    expect(spread([20, 20, 20], [0, 45, 0, 0], 26)).toEqual([0, 2, 3])
  })

  it('weighs days by minutes, not by things', () => {
    expect(spread([30, 10, 10, 10], [0, 0], 30)).toEqual([0, 1, 1, 1])
  })

  it('has nothing to do without things, and refuses to have no day for them', () => {
    expect(spread([], [], 0)).toEqual([])
    expect(() => spread([5], [], 5)).toThrow('1 things')
  })

  const minutes = fc.array(fc.integer({ min: 1, max: 45 }), { maxLength: 5 })
  const base = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 })

  it('keeps the order, and leaves no day above twice the average where that can be avoided', () => {
    fc.assert(
      fc.property(minutes, base, fc.integer({ min: 1, max: 60 }), (things, days, average) => {
        const at = spread(things, days, average)
        expect(at).toHaveLength(things.length)
        expect(at.toSorted((a, b) => a - b)).toEqual(at)
        const over = (found: readonly number[]) =>
          loads(found, things, days).reduce((sum, load) => sum + Math.max(0, load - 2 * average), 0)
        const least = Math.min(...[...ways(things.length, days.length)].map(over))
        expect(over(at)).toBe(least)
      }),
    )
  })

  it('gives many things and days in no time', () => {
    const at = spread(
      Array.from({ length: 20 }, (_, n) => 10 + n),
      Array.from({ length: 300 }, (_, n) => n % 7),
      12,
    )
    expect(new Set(at).size).toBe(20)
  })
})
