import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrationOf } from './calibration'
import { wilsonInterval } from './wilson'

const made = (predicted: number, recalled: boolean) => ({ predicted, recalled, elapsed: 1, review: 2, lapses: 0 })

describe('calibration', () => {
  it('compares mean prediction and observed share bin by bin', () => {
    const found = calibrationOf([made(0.91, true), made(0.93, false), made(0.3, true)])
    expect(found).toHaveLength(2)
    expect(found[0]).toMatchObject({ from: 0.3, to: 0.35, reviews: 1, observed: 1, interval: wilsonInterval(1, 1) })
    expect(found[1]).toMatchObject({ from: 0.9, to: 0.95, reviews: 2, recalled: 1, observed: 0.5 })
    expect(found[1]?.predicted).toBeCloseTo(0.92, 12)
  })

  it('counts a certainty in the last bin', () => {
    expect(calibrationOf([made(1, true)], 10)).toMatchObject([{ from: 0.9, to: 1, reviews: 1 }])
  })

  it('loses no review, and has every mean within its bin', () => {
    const list = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()))
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 40 }), (pairs, count) => {
        const bins = calibrationOf(
          pairs.map(([predicted, recalled]) => made(predicted, recalled)),
          count,
        )
        expect(bins.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(pairs.length)
        expect(bins.reduce((sum, { recalled }) => sum + recalled, 0)).toBe(pairs.filter(([, yes]) => yes).length)
        for (const { from, to, predicted } of bins) {
          expect(predicted).toBeGreaterThanOrEqual(from - 1e-9)
          expect(predicted).toBeLessThanOrEqual(to + 1e-9)
        }
      }),
    )
  })
})
