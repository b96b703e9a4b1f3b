import { describe, expect, it } from 'vitest'
import { dayMillis, dayNumber, momentOf } from './clock'
import { eveOf, interviewPlan, newCardsByDay } from './interview-plan'
import { outcome } from './outcome'
import { defaultSettings } from './settings'

const moment = momentOf(Date.UTC(2026, 10, 25, 12), 0)
const plan = (interview: string | null, newPerDay: number, unmet: number, newToday = 0) =>
  interviewPlan({ unmet, newToday }, moment, { interview, newPerDay })

describe('a plan to an interview', () => {
  it('spreads the new cards evenly over the days before it', () => {
    expect(plan('2026-12-05', 20, 100)).toEqual({ days: 10, learningDays: 10, needed: 10, today: 10, missed: 0 })
    expect(plan('2026-12-05', 20, 95)).toMatchObject({ needed: 10, missed: 0 })
  })

  it('does not give the day more for what was met already', () => {
    expect(plan('2026-12-05', 20, 96, 4)).toMatchObject({ needed: 10, today: 6 })
    expect(plan('2026-12-05', 20, 90, 10)).toMatchObject({ needed: 10, today: 0 })
  })

  it('says how many cannot be met under the learner’s limit', () => {
    expect(plan('2026-11-28', 20, 100)).toEqual({ days: 3, learningDays: 3, needed: 34, today: 20, missed: 40 })
    expect(plan('2026-11-28', 0, 100)).toMatchObject({ today: 0, missed: 100 })
  })

  it('has nothing new on the day itself, and no plan after it or without a day', () => {
    expect(plan('2026-11-25', 20, 7)).toEqual({ days: 0, learningDays: 0, needed: 0, today: 0, missed: 7 })
    expect(plan('2026-11-24', 20, 7)).toBeNull()
    expect(plan(null, 20, 7)).toBeNull()
  })

  it('meets every card by the interview when its share is met each day', () => {
    let unmet = 182
    for (let day = 0; day < 10; day += 1) {
      const now = momentOf(moment.at + day * dayMillis, 0)
      const found = interviewPlan({ unmet, newToday: 0 }, now, { interview: '2026-12-05', newPerDay: 20 })
      expect(found?.missed).toBe(0)
      unmet -= Math.min(unmet, found?.today ?? 0)
    }
    expect(unmet).toBe(0)
  })
})

describe('the new cards of each day', () => {
  const byDay = (interview: string | null, newPerDay: number, unmet: number, newToday = 0) =>
    newCardsByDay({ unmet, newToday }, moment, { interview, newPerDay })

  it('are what the plan will say on it', () => {
    const list = byDay('2026-12-05', 20, 95)
    expect(list).toEqual([10, 10, 10, 10, 10, 9, 9, 9, 9, 9])
    let unmet = 95
    for (const [day, fresh] of list.entries()) {
      const then = momentOf(moment.at + day * dayMillis, 0)
      const settings = { interview: '2026-12-05', newPerDay: 20 }
      expect(interviewPlan({ unmet, newToday: 0 }, then, settings)?.today).toBe(fresh)
      unmet -= fresh
    }
    expect(unmet).toBe(0)
  })

  it('keep to the learner’s limit, and count what was met today', () => {
    expect(byDay('2026-11-28', 20, 100)).toEqual([20, 20, 20])
    expect(byDay('2026-11-28', 20, 20, 10)).toEqual([0, 10, 10])
    expect(byDay('2026-11-25', 20, 7)).toEqual([0])
    expect(byDay('2026-11-24', 20, 7)).toEqual([])
    expect(byDay(null, 20, 7)).toEqual([])
  })
})

describe('an interview', () => {
  it('has an eve by which all is due; on the eve the day itself is the last', () => {
    const today = dayNumber(moment.localDay)
    expect(eveOf('2026-12-05', today)).toBe(today + 9)
    expect(eveOf('2026-11-26', today)).toBe(today + 1)
    expect(eveOf('2026-11-25', today)).toBeNull()
    expect(eveOf('2026-11-01', today)).toBeNull()
  })

  it('holds even an easy card of long standing to the days before it', () => {
    const settings = { ...defaultSettings, interview: '2026-12-05' }
    const known = { ...outcome(null, moment, 4, { settings, card: 'q1' }).memory, stability: 900 }
    const later = momentOf(moment.at + 4 * dayMillis, 0)
    for (const grade of [2, 3, 4] as const) {
      const { due } = outcome(known, later, grade, { settings, card: 'q1' })
      expect(due).toBeLessThanOrEqual(Date.UTC(2026, 11, 4, 4))
    }
  })
})
