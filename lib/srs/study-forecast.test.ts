import { describe, expect, it } from 'vitest'
import { dayMillis, momentOf } from './clock'
import { usualShares } from './grade-shares'
import { outcome } from './outcome'
import { defaultSettings } from './settings'
import { type ForecastOptions, studyForecast } from './study-forecast'

const moment = momentOf(Date.UTC(2026, 10, 25, 12), 0)
const options: ForecastOptions = {
  unmet: 40,
  freshByDay: [10, 10, 10, 10],
  settings: defaultSettings,
  shares: usualShares,
  pace: 60_000,
}
const met = new Map(
  ['a', 'b', 'c'].map((card) => [
    card,
    outcome(null, momentOf(moment.at - 30 * dayMillis, 0), 4, { settings: defaultSettings, card }).memory,
  ]),
)

describe('the forecast of cards before an interview', () => {
  it('begins with what is due, and has the new cards that it was given', () => {
    const days = studyForecast(met, moment, options)
    expect(days.map(({ fresh }) => fresh)).toEqual([10, 10, 10, 10])
    expect(days[0]?.reviews).toBe(3)
    expect(studyForecast(met, moment, options)).toEqual(days)
  })

  it('brings every card back on the eve', () => {
    const days = studyForecast(met, moment, options)
    expect(days[3]?.reviews).toBe(33)
  })

  it('takes the time of the learner’s own pace', () => {
    const [slow, fast] = [60_000, 6_000].map(
      (pace) => studyForecast(met, moment, { ...options, pace })[0]?.minutes ?? 0,
    )
    // Ten new cards and three reviews at least; and what comes back on the same day.
    expect(slow).toBeGreaterThanOrEqual(13)
    expect(fast).toBe(Math.round((slow ?? 0) / 10))
  })

  it('is empty where no day is left, and zero without cards', () => {
    expect(studyForecast(met, moment, { ...options, freshByDay: [] })).toEqual([])
    const none = studyForecast(new Map(), moment, { ...options, unmet: 0, freshByDay: [0, 0] })
    expect(none).toEqual(Array(2).fill({ fresh: 0, reviews: 0, minutes: 0 }))
  })
})
