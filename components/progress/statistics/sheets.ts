import type { statisticsMessages } from '@/lib/i18n/messages/progress-statistics'
import type {
  Activity,
  CalibrationBin,
  Distribution,
  Forecast,
  Mastery,
  Retention,
  TimeSpent,
} from '@/lib/srs/statistics'
import { percentOf, type Sheet } from './sheet'

type Messages = (typeof statisticsMessages)['en']

const interval = (ends: readonly [number, number] | null) => (ends ? ends.map(percentOf) : [null, null])

/** Columns: day, grades. */
export function activitySheet(m: Messages, { days }: Activity): Sheet {
  return { name: 'activity', columns: [m.day, m.grades], rows: days.map(({ day, grades }) => [day, grades]) }
}

/** Columns: day, cards due. */
export function forecastSheet(m: Messages, { days }: Forecast): Sheet {
  return { name: 'forecast', columns: [m.day, m.forecast.due], rows: days.map(({ day, due }) => [day, due]) }
}

/** Columns: period, cards, reviews, recalled, retention, the ends of its interval, desired retention. */
export function retentionSheet(m: Messages, rows: readonly Retention[], desired: number): Sheet {
  const { period, cards, share, desired: wanted, periods, maturity } = m.retention
  return {
    name: 'retention',
    columns: [period, cards, m.reviews, m.recalled, share, m.low, m.high, wanted],
    rows: rows.map((row) => [
      periods[row.period],
      maturity[row.cards],
      row.reviews,
      row.recalled,
      row.share === null ? null : percentOf(row.share),
      ...interval(row.interval),
      percentOf(desired),
    ]),
  }
}

/** Columns: the ends of the bin, reviews, recalled, mean prediction, observed share, the ends of its interval. */
export function calibrationSheet(m: Messages, bins: readonly CalibrationBin[]): Sheet {
  const { predicted, observed } = m.calibration
  return {
    name: 'calibration',
    columns: [m.from(predicted), m.to(predicted), m.reviews, m.recalled, predicted, observed, m.low, m.high],
    rows: bins.map((bin) => [
      percentOf(bin.from),
      percentOf(bin.to),
      bin.reviews,
      bin.recalled,
      percentOf(bin.predicted),
      percentOf(bin.observed),
      ...interval(bin.interval),
    ]),
  }
}

/** Columns: the ends of the bin, the last one open for stability, and cards. */
export function distributionSheet(
  m: Messages,
  of: 'stability' | 'difficulty' | 'retrievability',
  { bins }: Distribution,
): Sheet {
  const edge = (value: number) => {
    if (of === 'retrievability') return percentOf(value)
    return Number.isFinite(value) ? value : null
  }
  const quantity = m.memory.axes[of]
  return {
    name: of,
    columns: [m.from(quantity), m.to(quantity), m.cards],
    rows: bins.map(({ from, to, count }) => [edge(from), edge(to), count]),
  }
}

/** Columns: day, minutes to one decimal, cards that were timed. */
export function timeSheet(m: Messages, { days }: TimeSpent): Sheet {
  return {
    name: 'time',
    columns: [m.day, m.time.minutes, m.time.timed],
    rows: days.map(({ day, millis, timed }) => [day, minutesOf(millis), timed]),
  }
}

/** Columns: what it is called, cards, met, learned, mean retrievability. */
export function masterySheet(
  m: Messages,
  by: 'lesson' | 'concept',
  rows: readonly Mastery[],
  nameOf: (id: string) => string,
): Sheet {
  const { met, learned, recall } = m.mastery
  return {
    name: `${by}s`,
    columns: [m.mastery[by], m.cards, met, learned, recall],
    rows: rows.map((row) => [nameOf(row.id), row.cards, row.met, row.learned, percentOf(row.recall)]),
  }
}

/** Milliseconds in minutes, to one decimal. */
export function minutesOf(millis: number): number {
  return Math.round(millis / 6000) / 10
}
