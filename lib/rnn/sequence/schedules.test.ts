import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exponentialSchedule, inverseSigmoidSchedule, linearSchedule } from './schedules'

const step = fc.integer({ min: 0, max: 100000 })
const schedules = fc.oneof(
  fc
    .record({
      k: fc.double({ min: 0.2, max: 1 }),
      c: fc.double({ min: 0, max: 1 }),
      minimum: fc.double({ min: 0, max: 0.2 }),
    })
    .filter(({ k, c, minimum }) => !Number.isNaN(k + c + minimum))
    .map(linearSchedule),
  fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }).map(exponentialSchedule),
  fc.double({ min: 1, max: 1e6, noNaN: true }).map(inverseSigmoidSchedule),
)

describe('a schedule of teacher forcing', () => {
  it('falls linearly to its minimum', () => {
    const epsilon = linearSchedule({ k: 0.9, c: 0.25, minimum: 0.1 })
    expect([0, 1, 2, 3, 4, 400].map(epsilon)).toEqual([0.9, 0.65, 0.4, 0.15000000000000002, 0.1, 0.1])
    expect([0, 3, 4, 5].map(linearSchedule({ c: 0.25 }))).toEqual([1, 0.25, 0, 0])
  })
  it('falls exponentially: k multiplied i times by itself', () => {
    const epsilon = exponentialSchedule(0.5)
    expect(epsilon(0)).toBe(1)
    for (const i of [1, 2, 3, 10]) expect(epsilon(i) * 2 ** i).toBeCloseTo(1, 14)
    expect(exponentialSchedule(0.99)(100)).toBeCloseTo(0.3660323412732292, 14)
    expect(exponentialSchedule(0.5)(2000000)).toBe(0)
  })
  it('falls as an inverse sigmoid', () => {
    const epsilon = inverseSigmoidSchedule(10)
    expect(epsilon(0)).toBe(10 / 11)
    expect(epsilon(20)).toBeCloseTo(0.575, 3)
    expect(epsilon(50)).toBeCloseTo(0.063, 3)
    expect(epsilon(1e6)).toBe(0)
  })
  it('is a probability that never grows', () => {
    fc.assert(
      fc.property(schedules, step, step, (epsilon, i, j) => {
        const [early, late] = [epsilon(Math.min(i, j)), epsilon(Math.max(i, j))]
        expect(early).toBeLessThanOrEqual(1)
        expect(late).toBeGreaterThanOrEqual(0)
        expect(late).toBeLessThanOrEqual(early)
      }),
    )
  })
  it.each([
    () => linearSchedule({ k: 1.5, c: 0.1 }),
    () => linearSchedule({ c: -0.1 }),
    () => linearSchedule({ k: 0.2, c: 0.1, minimum: 0.3 }),
    () => linearSchedule({ c: Number.NaN }),
    () => exponentialSchedule(1),
    () => exponentialSchedule(0),
    () => inverseSigmoidSchedule(0.9),
    () => inverseSigmoidSchedule(Number.POSITIVE_INFINITY),
    () => inverseSigmoidSchedule(10)(-1),
    () => exponentialSchedule(0.5)(1.5),
  ])('refuses %s', (f) => {
    expect(f).toThrow(RangeError)
  })
})
