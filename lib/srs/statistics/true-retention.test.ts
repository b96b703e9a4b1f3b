import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grade } from '../../events/evidence'
import { dayMillis, momentOf } from '../clock'
import { entriesByCard } from '../entries'
import { stage } from '../memory'
import { arbitraryLog, shanghai, start } from '../testing/arbitrary-log'
import { sampleLog } from '../testing/sample-log'
import { gradedOf } from './graded'
import { trueRetention } from './true-retention'
import { wilsonInterval } from './wilson'

const dayAfter = (days: number) => momentOf(start + days * dayMillis, shanghai).localDay

/** Grades of one card: so many days after the start, and minutes after its time. */
function retentionOf(steps: readonly (readonly [day: number, grade: Grade, minutes?: number])[], today: number) {
  const log = sampleLog(
    steps.map(([day, grade, minutes = 0]) => ({
      card: 'a.one',
      grade,
      at: start + day * dayMillis + minutes * 60_000,
    })),
    shanghai,
  )
  const rows = trueRetention(gradedOf(entriesByCard(log)), dayAfter(today))
  return Object.fromEntries(rows.map(({ period, cards, ...row }) => [`${period} ${cards}`, row]))
}

describe('true retention', () => {
  it('counts the first grade of a day of cards in review, and no learning step', () => {
    // Easy is learned at once; on day 8 it is forgotten, relearned ten minutes later, and recalled on day 12.
    const rows = retentionOf(
      [
        [0, 4],
        [8, 1],
        [8, 3, 10],
        [12, 2],
      ],
      12,
    )
    expect(rows['month both']).toMatchObject({ reviews: 2, recalled: 1, share: 0.5, interval: wilsonInterval(1, 2) })
    // Good on a new card is a learning step, and so is the next day's grade of it.
    expect(
      retentionOf(
        [
          [0, 3],
          [1, 1],
          [2, 1],
        ],
        2,
      )['all both'],
    ).toMatchObject({ reviews: 0, share: null })
  })

  it('does not count a second grade of the day, however the first went', () => {
    const rows = retentionOf(
      [
        [0, 4],
        [8, 3],
        [8, 1, 5],
      ],
      8,
    )
    expect(rows['all both']).toMatchObject({ reviews: 1, recalled: 1 })
  })

  it('splits at a stability of 21 days before the grade', () => {
    // 8.3 days after Easy, beyond 21 after a late Good.
    const rows = retentionOf(
      [
        [0, 4],
        [10, 3],
        [40, 1],
      ],
      40,
    )
    expect(rows['all young']).toMatchObject({ reviews: 1, recalled: 1 })
    expect(rows['all mature']).toMatchObject({ reviews: 1, recalled: 0, share: 0 })
  })

  it('looks back 30 days and 365, today being one of them', () => {
    const steps = [
      [0, 4],
      [10, 3],
    ] as const
    const counted = (today: number) => {
      const rows = retentionOf(steps, today)
      return ['month', 'year', 'all'].map((period) => rows[`${period} both`]?.reviews)
    }
    expect(counted(39)).toEqual([1, 1, 1])
    expect(counted(40)).toEqual([0, 1, 1])
    expect(counted(374)).toEqual([0, 1, 1])
    expect(counted(375)).toEqual([0, 0, 1])
  })

  it('is a share of counts that add up, whatever was graded', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.nat(420), (events, today) => {
        const grades = gradedOf(entriesByCard(events))
        const rows = trueRetention(grades, dayAfter(today))
        const of = (period: string, cards: string) => rows.find((row) => row.period === period && row.cards === cards)
        for (const period of ['month', 'year', 'all']) {
          const [young, mature, both] = ['young', 'mature', 'both'].map((cards) => of(period, cards))
          expect((young?.reviews ?? 0) + (mature?.reviews ?? 0)).toBe(both?.reviews)
          expect((young?.recalled ?? 0) + (mature?.recalled ?? 0)).toBe(both?.recalled)
        }
        const inReview = grades.filter(
          ({ before, firstOfDay, localDay }) =>
            firstOfDay && before?.state === stage.review && localDay <= dayAfter(today),
        )
        expect(of('all', 'both')?.reviews).toBe(inReview.length)
      }),
    )
  })
})
