import { describe, expect, it } from 'vitest'
import { dayMillis, minuteMillis } from './clock'
import { intervalText } from './interval-text'

describe('interval text', () => {
  it.each([
    [10_000, '1 分钟', '1 min'],
    [-5, '1 分钟', '1 min'],
    [10 * minuteMillis, '10 分钟', '10 min'],
    [59.8 * minuteMillis, '1 小时', '1 h'],
    [5.4 * 60 * minuteMillis, '5 小时', '5 h'],
    [23.9 * 60 * minuteMillis, '1 天', '1 d'],
    [2 * dayMillis, '2 天', '2 d'],
    [30 * dayMillis, '30 天', '30 d'],
    [31 * dayMillis, '1 个月', '1 mo'],
    [97 * dayMillis, '3.2 个月', '3.2 mo'],
    [364 * dayMillis, '1 年', '1 y'],
    [498 * dayMillis, '1.4 年', '1.4 y'],
    [36_500 * dayMillis, '100 年', '100 y'],
  ])('of %d ms reads %s and %s', (millis, zh, en) => {
    expect(intervalText(millis, 'zh')).toBe(zh)
    expect(intervalText(millis, 'en')).toBe(en)
  })

  it('refuses what is no interval', () => {
    expect(() => intervalText(Number.NaN, 'en')).toThrow(RangeError)
  })
})
