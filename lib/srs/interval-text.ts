import type { Locale } from '../i18n/locale'
import { dayMillis, minuteMillis } from './clock'

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year'

const units: Readonly<Record<Unit, { millis: number; decimals: number; below: number }>> = {
  minute: { millis: minuteMillis, decimals: 0, below: 60 },
  hour: { millis: 60 * minuteMillis, decimals: 0, below: 24 },
  day: { millis: dayMillis, decimals: 0, below: 31 },
  month: { millis: (365 / 12) * dayMillis, decimals: 1, below: 12 },
  year: { millis: 365 * dayMillis, decimals: 1, below: Number.POSITIVE_INFINITY },
}

const names: Readonly<Record<Locale, Record<Unit, string>>> = {
  zh: { minute: '分钟', hour: '小时', day: '天', month: '个月', year: '年' },
  en: { minute: 'min', hour: 'h', day: 'd', month: 'mo', year: 'y' },
}

/** An interval in milliseconds as a button says it: `10 分钟`, `3.2 个月`, `2 d`. Less than a minute reads as one. */
export function intervalText(millis: number, locale: Locale): string {
  for (const unit of ['minute', 'hour', 'day', 'month', 'year'] as const) {
    const { millis: one, decimals, below } = units[unit]
    const count = Number((Math.max(millis, minuteMillis) / one).toFixed(decimals))
    // Compared after rounding: 59.8 minutes are an hour, not 60 minutes.
    if (count < below) return `${count} ${names[locale][unit]}`
  }
  throw new RangeError(`an interval must be a finite number of milliseconds, got ${millis}`)
}
