import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMillis, momentOf } from '../clock'
import { foldEvents } from '../fold'
import { arbitraryLog, shanghai, start } from '../testing/arbitrary-log'
import { outcome } from '../testing/exact'
import { difficultyDistribution, retrievabilityDistribution, stabilityDistribution } from './distributions'

const moment = momentOf(start, shanghai)
const good = outcome(null, moment, 3).memory
const easy = outcome(null, moment, 4).memory
const filled = ({ bins }: ReturnType<typeof stabilityDistribution>) => bins.filter(({ count }) => count > 0)

describe('distributions', () => {
  it('put cards where the published first memories lie', () => {
    // Good: 2.3065 days, difficulty 2.118; Easy: 8.2956 days, difficulty 1.
    const stability = stabilityDistribution([good, easy, easy])
    expect(filled(stability)).toEqual([
      { from: 2, to: 4, count: 1 },
      { from: 8, to: 16, count: 2 },
    ])
    expect(stability.median).toBeCloseTo(8.2956, 4)
    expect(filled(difficultyDistribution([good, easy]))).toEqual([
      { from: 1, to: 2, count: 1 },
      { from: 2, to: 3, count: 1 },
    ])
  })

  it('know that recall is certain on the day and 90 % after the stability', () => {
    expect(filled(retrievabilityDistribution([good], moment))).toEqual([{ from: 0.95, to: 1, count: 1 }])
    const later = momentOf(start + 400 * dayMillis, shanghai)
    expect(retrievabilityDistribution([good], later).median).toBeLessThan(0.6)
    const atStability = retrievabilityDistribution(
      [{ ...good, stability: 30 }],
      momentOf(start + 30 * dayMillis, shanghai),
    )
    expect(atStability.median).toBeCloseTo(0.9, 6)
  })

  it('count every card once', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.nat(3000), (events, days) => {
        const memories = [...foldEvents(events).values()]
        const now = momentOf(start + days * dayMillis, shanghai)
        for (const { bins, median } of [
          stabilityDistribution(memories),
          difficultyDistribution(memories),
          retrievabilityDistribution(memories, now),
        ]) {
          expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(memories.length)
          expect(median === null).toBe(memories.length === 0)
        }
      }),
    )
  })
})
