import { describe, expect, it } from 'vitest'
import type { Grade } from '../events/evidence'
import { metricsOf } from './metrics'
import type { Prediction } from './predict'

/** A review `days` after a first grade of Good. */
function said(predicted: number, recalled: boolean, days = 2): Prediction {
  const grade: Grade = recalled ? 3 : 1
  const history = [
    { grade: 3, days: 0, at: 0 },
    { grade, days, at: 1 },
  ] as const
  return { item: { history, last: 1 }, predicted, recalled }
}

describe('log loss', () => {
  it('is the mean of −ln of what was given to what happened', () => {
    const { logLoss } = metricsOf([said(0.9, true), said(0.8, false)])
    expect(logLoss).toBeCloseTo(-(Math.log(0.9) + Math.log(0.2)) / 2, 12)
  })

  it('stays finite when what was certain did not happen', () => {
    expect(metricsOf([said(1, false)]).logLoss).toBeCloseTo(16.118, 3)
  })
})

describe('RMSE (bins)', () => {
  it('is how far the mean is from the observed share, and not how far each is', () => {
    const right = [said(0.75, true), said(0.75, true), said(0.75, true), said(0.75, false)]
    expect(metricsOf(right).rmse).toBeCloseTo(0, 12)
    expect(metricsOf(right.map((one) => ({ ...one, predicted: 0.95 }))).rmse).toBeCloseTo(0.2, 12)
  })

  it('keeps reviews apart that are not alike', () => {
    // Too high after two days and as much too low after fifty: together they would seem right.
    const wrong = [said(0.6, false), said(0.6, true), said(0.4, false, 50), said(0.4, true, 50)]
    expect(metricsOf(wrong).rmse).toBeCloseTo(0.1, 12)
  })
})

it('is not a number of nothing', () => {
  expect(metricsOf([])).toEqual({ logLoss: Number.NaN, rmse: Number.NaN })
})
