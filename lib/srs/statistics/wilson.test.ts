import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from './wilson'

const counts = fc
  .integer({ min: 1, max: 5000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)))

describe('the Wilson interval', () => {
  // Roots of (p − s)² = z² p (1 − p) / n, solved apart.
  it.each([
    [8, 10, 0.4901624715, 0.9433178485],
    [0, 10, 0, 0.2775327999],
    [10, 10, 0.7224672001, 1],
    [90, 100, 0.8256343384, 0.9447708629],
  ])('of %d of %d', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials)
    expect(interval?.[0]).toBeCloseTo(low, 9)
    expect(interval?.[1]).toBeCloseTo(high, 9)
  })

  it('has nothing to say without trials', () => expect(wilsonInterval(0, 0)).toBeNull())

  it.each([
    [-1, 2],
    [3, 2],
    [Number.NaN, 2],
  ])('refuses %d of %d', (successes, trials) => {
    expect(() => wilsonInterval(successes, trials)).toThrow(RangeError)
  })

  it('holds the share, stays within 0 and 1, and is mirrored when failures are counted', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const [low, high] = wilsonInterval(successes, trials) ?? [Number.NaN, Number.NaN]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(successes / trials)
        expect(high).toBeGreaterThanOrEqual(successes / trials)
        const mirrored = wilsonInterval(trials - successes, trials)
        expect(mirrored?.[0]).toBeCloseTo(1 - high, 12)
        expect(mirrored?.[1]).toBeCloseTo(1 - low, 12)
      }),
    )
  })
})
