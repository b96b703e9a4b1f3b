import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMillis, dayNumber, localDayOf, minuteMillis, momentOf, shiftedTime, startOfDay } from './clock'

const time = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2200, 0, 1) })
const offset = fc.integer({ min: -840, max: 840 })

describe('clock', () => {
  it('begins a day at 04:00 local', () => {
    expect(localDayOf(Date.UTC(2026, 10, 23, 3, 59, 59, 999), 0)).toBe('2026-11-22')
    expect(localDayOf(Date.UTC(2026, 10, 23, 4), 0)).toBe('2026-11-23')
    expect(localDayOf(Date.UTC(2026, 10, 22, 19, 59), 480)).toBe('2026-11-22')
    expect(localDayOf(Date.UTC(2026, 10, 22, 20, 1), 480)).toBe('2026-11-23')
    expect(localDayOf(Date.UTC(2026, 10, 23, 8, 59), -300)).toBe('2026-11-22')
  })

  it('puts every moment into the day that its localDay names', () => {
    fc.assert(
      fc.property(time, offset, (at, utcOffset) => {
        const moment = momentOf(at, utcOffset)
        const begin = startOfDay(dayNumber(moment.localDay), utcOffset)
        expect(begin).toBeLessThanOrEqual(at)
        expect(at - begin).toBeLessThan(dayMillis)
        expect(localDayOf(begin, utcOffset)).toBe(moment.localDay)
        expect(localDayOf(begin - 1, utcOffset) < moment.localDay).toBe(true)
      }),
    )
  })

  it('shifts a moment so that its UTC day is its local day', () => {
    fc.assert(
      fc.property(time, offset, (at, utcOffset) => {
        const moment = momentOf(at, utcOffset)
        expect(new Date(shiftedTime(moment)).toISOString().slice(0, 10)).toBe(moment.localDay)
        expect(shiftedTime(moment)).toBe(at + (utcOffset - 240) * minuteMillis)
      }),
    )
  })

  it('believes the recorded day, whatever the clock of the fold would say', () => {
    const moment = { ...momentOf(Date.UTC(2026, 5, 1, 12), 0), localDay: '2026-05-30' }
    expect(new Date(shiftedTime(moment)).toISOString()).toBe('2026-05-30T08:00:00.000Z')
  })
})
