import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Prediction } from './prediction'
import { logLoss, rmseBins } from './prediction-error'

const made = (predicted: number, recalled: boolean, rest: Partial<Prediction> = {}): Prediction => ({
  predicted,
  recalled,
  elapsed: 1,
  review: 2,
  lapses: 0,
  ...rest,
})

const predictions = fc.array(
  fc.record({
    predicted: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    recalled: fc.boolean(),
    elapsed: fc.integer({ min: 1, max: 400 }),
    review: fc.integer({ min: 2, max: 30 }),
    lapses: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 1, maxLength: 40 },
)

describe('log loss', () => {
  it('is the mean of what each outcome cost', () => {
    expect(logLoss([])).toBeNull()
    expect(logLoss([made(0.5, true)])).toBeCloseTo(Math.LN2, 12)
    expect(logLoss([made(0.9, true), made(0.8, false)])).toBeCloseTo(-(Math.log(0.9) + Math.log(0.2)) / 2, 12)
  })

  it('is finite for a certainty that was wrong', () => {
    expect(logLoss([made(1, false)])).toBeCloseTo(-Math.log(Number.EPSILON), 9)
    expect(logLoss([made(0, false)])).toBeCloseTo(0, 12)
  })
})

describe('RMSE(bins)', () => {
  it('is the distance of mean prediction and share within a bin', () => {
    expect(rmseBins([])).toBeNull()
    expect(rmseBins([made(0.9, true), made(0.7, false)])).toBeCloseTo(0.3, 12)
    expect(rmseBins([made(0.6, true), made(0.4, false)])).toBeCloseTo(0, 12)
  })

  it('weighs bins by their reviews', () => {
    const bins = [made(0.9, true), made(0.9, true), made(0.9, true), made(0.5, true, { lapses: 1 })]
    expect(rmseBins(bins)).toBeCloseTo(Math.sqrt((3 * 0.1 ** 2 + 0.5 ** 2) / 4), 12)
  })

  // Bins begin at 3.62 and 13.1 days, at reviews 1.89, 3.57 and 6.75, at lapses 1, 1.73 and 2.99.
  it.each([
    ['days', { elapsed: 1 }, { elapsed: 3 }, true],
    ['days', { elapsed: 3 }, { elapsed: 4 }, false],
    ['days', { elapsed: 13 }, { elapsed: 14 }, false],
    ['reviews', { review: 2 }, { review: 3 }, true],
    ['reviews', { review: 3 }, { review: 4 }, false],
    ['lapses', { lapses: 0 }, { lapses: 1 }, false],
    ['lapses', { lapses: 1 }, { lapses: 2 }, false],
    ['lapses', { lapses: 3 }, { lapses: 5 }, true],
  ])('bins %s as srs-benchmark does: %j and %j', (_, a, b, together) => {
    // Errors of opposite sign cancel within a bin only.
    const error = rmseBins([made(0.6, true, a), made(0.4, false, b)])
    expect(error).toBeCloseTo(together ? 0 : 0.4, 12)
  })

  it('is at most the error of the single predictions, and 0 when each is what came', () => {
    fc.assert(
      fc.property(predictions, (list) => {
        const squares = list.map(({ predicted, recalled }) => (predicted - (recalled ? 1 : 0)) ** 2)
        const single = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / list.length)
        expect(rmseBins(list)).toBeLessThanOrEqual(single + 1e-12)
        expect(rmseBins(list.map((one) => ({ ...one, predicted: one.recalled ? 1 : 0 })))).toBe(0)
      }),
    )
  })
})
