import { dayNumber } from '../clock'
import { stage } from '../memory'
import { type Graded, isRecalled } from './graded'
import { wilsonInterval } from './wilson'

/** A card whose stability was below so many days when it was asked is young, any other mature, as Anki has it. */
export const matureStability = 21

/** Periods that end with today, in days; null is all of the log. */
export const retentionPeriods = { month: 30, year: 365, all: null } as const
export type RetentionPeriod = keyof typeof retentionPeriods
export type Maturity = 'young' | 'mature' | 'both'

export type Retention = {
  readonly period: RetentionPeriod
  readonly cards: Maturity
  readonly reviews: number
  readonly recalled: number
  /** The share that was recalled and its 95 % interval, from 0 to 1; null without reviews. */
  readonly share: number | null
  readonly interval: readonly [low: number, high: number] | null
}

/**
 * True retention: of the first grade of each card on each day, given while the card was in review and not on a learning
 * step, the share that is not Again. Later grades of a day tell nothing of memory over days.
 */
export function trueRetention(grades: readonly Graded[], today: string): Retention[] {
  const end = dayNumber(today)
  const reviews = grades.flatMap(({ before, firstOfDay, grade, localDay }) => {
    if (!firstOfDay || before?.state !== stage.review || localDay > today) return []
    const cards: Maturity = before.stability < matureStability ? 'young' : 'mature'
    return [{ cards, age: end - dayNumber(localDay), recalled: isRecalled(grade) }]
  })
  const periods = Object.entries(retentionPeriods) as [RetentionPeriod, number | null][]
  return periods.flatMap(([period, days]) =>
    (['young', 'mature', 'both'] as const).map((cards) => {
      const counted = reviews.filter((one) => one.age < (days ?? Infinity) && (cards === 'both' || one.cards === cards))
      const recalled = counted.filter((one) => one.recalled).length
      const share = counted.length > 0 ? recalled / counted.length : null
      const interval = wilsonInterval(recalled, counted.length)
      return { period, cards, reviews: counted.length, recalled, share, interval }
    }),
  )
}
