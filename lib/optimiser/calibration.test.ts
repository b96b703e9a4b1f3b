import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calibration } from './calibration'

const pairs = fc.array(fc.record({ predicted: fc.double({ min: 0, max: 1, noNaN: true }), recalled: fc.boolean() }), {
  maxLength: 60,
})

it('sets what was foretold beside what came', () => {
  const low = [0.1, 0.2, 0.3].map((predicted, n) => ({ predicted, recalled: n === 0 }))
  const high = [0.9, 0.8, 0.7].map((predicted) => ({ predicted, recalled: true }))
  const [first, second] = calibration([...high, ...low], 2)
  expect(first?.predicted).toBeCloseTo(0.2, 12)
  expect(first?.observed).toBeCloseTo(1 / 3, 12)
  expect(second?.predicted).toBeCloseTo(0.8, 12)
  expect(second).toMatchObject({ observed: 1, count: 3 })
})

it('has nothing to say of nothing', () => {
  expect(calibration([])).toEqual([])
})

it('puts every review into one of groups that are about as large, in order', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 12 }), (list, bins) => {
      const groups = calibration(list, bins)
      expect(groups.length).toBe(Math.min(bins, list.length))
      const counts = groups.map(({ count }) => count)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length)
      if (counts.length > 0) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      for (const [n, { predicted, observed }] of groups.entries()) {
        expect(predicted).toBeGreaterThanOrEqual((groups[n - 1]?.predicted ?? 0) - 1e-12)
        expect(observed).toBeGreaterThanOrEqual(0)
        expect(observed).toBeLessThanOrEqual(1)
      }
    }),
  )
})
