import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMillis, dayNumber, localDayOf, momentOf } from '../clock'
import { dueAt } from '../due'
import { foldEvents } from '../fold'
import { arbitraryLog, shanghai, start } from '../testing/arbitrary-log'
import { outcome } from '../testing/exact'
import { forecastOf } from './forecast'

const moment = momentOf(start, shanghai)
const easy = outcome(null, moment, 4).memory

describe('the forecast', () => {
  it('puts a card on the day that its button promised', () => {
    const { days, overdue, later } = forecastOf([easy], moment)
    expect(days).toHaveLength(30)
    expect(days[0]?.day).toBe('2026-01-05')
    expect(days.filter(({ due }) => due > 0)).toEqual([{ day: '2026-01-13', due: 1 }])
    expect({ overdue, later }).toEqual({ overdue: 0, later: 0 })
  })

  it('counts on today what is overdue, and apart what comes after the last day', () => {
    const late = momentOf(start + 20 * dayMillis, shanghai)
    expect(forecastOf([easy], late)).toMatchObject({ overdue: 1, later: 0 })
    expect(forecastOf([easy], late).days[0]).toEqual({ day: '2026-01-25', due: 1 })
    expect(forecastOf([easy], moment, 8)).toMatchObject({ overdue: 0, later: 1 })
    expect(forecastOf([easy], moment, 9)).toMatchObject({ overdue: 0, later: 0 })
  })

  it('counts a learning step that is due within the day on today, even after midnight', () => {
    const learning = outcome(null, momentOf(Date.UTC(2026, 0, 5, 19, 50), shanghai), 3).memory
    const { days } = forecastOf([learning], momentOf(Date.UTC(2026, 0, 5, 19, 55), shanghai))
    // 10 minutes after 03:50 it is 04:00: the next day has begun.
    expect(days.slice(0, 2)).toEqual([
      { day: '2026-01-05', due: 0 },
      { day: '2026-01-06', due: 1 },
    ])
  })

  it('keeps the promised day where the learner has travelled to', () => {
    const there = momentOf(start, -300)
    expect(forecastOf([easy], there).days.find(({ due }) => due > 0)).toEqual({ day: '2026-01-13', due: 1 })
  })

  it('counts every card once, on the day on which the queue would show it', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.integer({ min: -840, max: 840 }), fc.nat(500), (events, offset, ahead) => {
        const now = momentOf(start + ahead * dayMillis, offset)
        const memories = [...foldEvents(events).values()]
        const { days, overdue, later } = forecastOf(memories, now)
        expect(days.reduce((sum, { due }) => sum + due, 0) + later).toBe(memories.length)
        const dueDay = memories.map((memory) => localDayOf(dueAt(memory, now), offset))
        for (const { day, due } of days.slice(1)) expect(due).toBe(dueDay.filter((one) => one === day).length)
        expect(overdue).toBe(dueDay.filter((one) => dayNumber(one) < dayNumber(now.localDay)).length)
      }),
    )
  })
})
