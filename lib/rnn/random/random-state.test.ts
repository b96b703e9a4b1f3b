import { describe, expect, it } from 'vitest'
import golden from '../golden/seed-cell.json'
import { Mt19937 } from './mt19937'
import { RandomState } from './random-state'

const take = <T>(count: number, next: () => T) => Array.from({ length: count }, next)

describe('MT19937', () => {
  it('gives the first numbers of np.random.seed(42)', () => {
    const bits = new Mt19937(42)
    expect(take(8, () => bits.nextUint32())).toEqual(golden.rng.first_u32)
  })
  it('still agrees after three regenerations of its state', () => {
    const bits = new Mt19937(42)
    expect(take(2001, () => bits.nextUint32()).at(-1)).toBe(golden.u32_2000)
  })
  it.each(Object.entries(golden.first_u32_other_seeds))('agrees with NumPy for seed %s', (seed, numbers) => {
    const bits = new Mt19937(Number(seed))
    expect(take(5, () => bits.nextUint32())).toEqual(numbers)
  })
  it.each([-1, 0.5, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY])('refuses the seed %d', (seed) => {
    expect(() => new RandomState(seed)).toThrow(
      new RangeError(`seed must be an integer from 0 to 4294967295, got ${seed}`),
    )
  })
})

describe('RandomState', () => {
  it('draws uniform numbers bit for bit as NumPy', () => {
    const random = new RandomState(42)
    expect(take(4, () => random.randomSample())).toEqual(golden.rng.first_doubles)
  })

  it('draws integers as NumPy and leaves the stream where NumPy does', () => {
    for (const [seed, { low, high, values, then_random_sample }] of Object.entries(golden.randint)) {
      const random = new RandomState(Number(seed))
      expect(take(values.length, () => random.randint(low, high))).toEqual(values)
      expect(random.randomSample()).toBe(then_random_sample)
    }
  })

  it('draws all 1948 normals of the mini example; only 76 and 77 differ from glibc, by one last digit', () => {
    const draws = new RandomState(42).randn(1948)
    const different = golden.draws.flatMap((value, index) => (draws[index] === value ? [] : [index]))
    expect(different).toEqual([76, 77])
    for (const index of different) {
      expect(Math.abs((draws[index] as number) - (golden.draws[index] as number))).toBeLessThan(2.3e-16)
    }
  })

  it('keeps the second number of a pair for the next call', () => {
    const whole = new RandomState(5).randn(7)
    const random = new RandomState(5)
    expect([...random.randn(1), ...random.randn(3), ...random.randn(0), ...random.randn(3)]).toEqual([...whole])
  })

  it.each([-1, 1.5, Number.NaN])('refuses to draw %d numbers', (count) => {
    expect(() => new RandomState(1).randn(count)).toThrow(RangeError)
  })

  it.each([
    [3, 3],
    [4, 3],
    [0.5, 3],
    [0, 2 ** 32 + 1],
  ])('refuses integers from %d to %d', (low, high) => {
    expect(() => new RandomState(1).randint(low, high)).toThrow(RangeError)
  })
})
