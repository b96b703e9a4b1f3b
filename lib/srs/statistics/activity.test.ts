import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayName } from '../clock'
import { activityOf } from './activity'
import { daysUntil, weekdayOf } from './day-range'

const on = (...days: string[]) => days.map((localDay) => ({ localDay }))
const today = '2026-11-25'

describe('days', () => {
  it('are named and counted as the calendar does', () => {
    expect(dayName(0)).toBe('1970-01-01')
    expect(daysUntil('2028-03-01', 3)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect(['2026-11-23', '2026-11-29', '1969-12-29'].map(weekdayOf)).toEqual([0, 6, 0])
  })
})

describe('the activity of a year', () => {
  it('covers 53 weeks from a Monday up to today', () => {
    const { days } = activityOf([], today)
    expect(days[0]).toEqual({ day: '2025-11-24', grades: 0 })
    expect(days.at(-1)).toEqual({ day: today, grades: 0 })
    expect(days).toHaveLength(52 * 7 + 3)
    expect(activityOf([], '2026-11-29').days).toHaveLength(53 * 7)
    expect(activityOf([], '2026-11-23').days).toHaveLength(52 * 7 + 1)
  })

  it('counts grades on their local days, and none from after today', () => {
    const { days } = activityOf(on('2026-11-24', today, today, '2026-11-26'), today)
    expect(days.slice(-3)).toEqual([
      { day: '2026-11-23', grades: 0 },
      { day: '2026-11-24', grades: 1 },
      { day: today, grades: 2 },
    ])
  })

  it.each([
    ['nothing', [], 0, 0],
    ['today', [today], 1, 1],
    ['yesterday and the day before', ['2026-11-23', '2026-11-24'], 2, 2],
    ['a run that broke off', ['2026-11-21', '2026-11-22', '2026-11-23'], 3, 0],
    ['a longer one long ago', ['2020-01-31', '2020-02-01', '2020-02-02', '2026-11-24', today], 3, 2],
    ['days after today', ['2026-11-26', '2026-11-27'], 0, 0],
  ])('knows the streaks of %s', (_, days, longest, current) => {
    expect(activityOf(on(...days), today)).toMatchObject({ longestStreak: longest, currentStreak: current })
  })

  it('does not depend on the order, and sums up to the grades of its days', () => {
    const grades = fc.array(fc.integer({ min: 20_000, max: 20_800 }).map((day) => ({ localDay: dayName(day) })))
    const scenario = grades.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(scenario, fc.integer({ min: 20_000, max: 20_800 }), ([list, shuffled], day) => {
        const activity = activityOf(list, dayName(day))
        expect(activityOf(shuffled, dayName(day))).toEqual(activity)
        const first = activity.days[0]?.day ?? ''
        const within = list.filter(({ localDay }) => localDay >= first && localDay <= dayName(day))
        expect(activity.days.reduce((sum, { grades }) => sum + grades, 0)).toBe(within.length)
        expect(weekdayOf(first)).toBe(0)
        expect(activity.currentStreak).toBeLessThanOrEqual(activity.longestStreak)
      }),
    )
  })
})
