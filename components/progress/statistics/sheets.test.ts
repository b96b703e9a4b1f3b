import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locale'
import { statisticsMessages } from '@/lib/i18n/messages/progress-statistics'
import { dayMillis, momentOf } from '@/lib/srs/clock'
import { advance, noState } from '@/lib/srs/learner-state'
import { calibrationOf } from '@/lib/srs/statistics'
import { type Step, sampleLog } from '@/lib/srs/testing/sample-log'
import { learnerStatistics } from './learner-statistics'
import { numbersOf, percentOf } from './sheet'
import {
  activitySheet,
  calibrationSheet,
  distributionSheet,
  forecastSheet,
  masterySheet,
  minutesOf,
  retentionSheet,
  timeSheet,
} from './sheets'

const start = Date.UTC(2026, 0, 5, 12)
const steps: Step[] = [
  { card: 'lstm.cell', grade: 4, at: start, took: 6000 },
  { card: 'lstm.cell', grade: 3, at: start + 8 * dayMillis, took: 4000 },
  { card: 'lstm.cell', grade: 1, at: start + 40 * dayMillis, took: 80_000 },
]
const events = sampleLog(steps, 480)
const cards = [
  { id: 'lstm.cell', lesson: 'lstm', tags: ['lstm'] },
  { id: 'gru.cell', lesson: 'lstm', tags: ['gru', 'lstm'] },
]
const moment = momentOf(start + 40 * dayMillis, 480)
const found = learnerStatistics({ cards, learner: advance(noState, events), moment })

describe.each(locales)('the sheets (%s)', (locale) => {
  const m = statisticsMessages[locale]
  const retention = retentionSheet(m, found.retention, 0.9)
  const sheets = [
    activitySheet(m, found.activity),
    forecastSheet(m, found.forecast),
    retention,
    calibrationSheet(m, calibrationOf(found.predictions)),
    ...(['stability', 'difficulty', 'retrievability'] as const).map((of) =>
      distributionSheet(m, of, found.distributions[of]),
    ),
    timeSheet(m, found.time),
    masterySheet(m, 'lesson', found.lessons, (id) => id.toUpperCase()),
    masterySheet(m, 'concept', found.concepts, (id) => id),
  ]
  const named = (name: string) => sheets.find((sheet) => sheet.name === name) ?? { name, columns: [], rows: [] }

  it('have names of their own, distinct columns, and as many cells as columns in every row', () => {
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length)
    for (const { name, columns, rows } of sheets) {
      expect(new Set(columns).size, name).toBe(columns.length)
      expect(rows.length, name).toBeGreaterThan(0)
      for (const row of rows) expect(row.length, name).toBe(columns.length)
    }
  })

  it('hold what was computed', () => {
    expect(named('activity').rows.at(-1)).toEqual(['2026-02-14', 1])
    // Forgotten: ten minutes of relearning, due today.
    expect(named('forecast').rows[0]).toEqual(['2026-02-14', 1])
    expect(retention.rows.map((row) => row.slice(2, 5))).toEqual([
      ...[
        [0, 0, null],
        [1, 0, 0],
        [1, 0, 0],
      ],
      ...[
        [1, 1, 100],
        [1, 0, 0],
        [2, 1, 50],
      ],
      ...[
        [1, 1, 100],
        [1, 0, 0],
        [2, 1, 50],
      ],
    ])
    expect(retention.rows.map((row) => row[7])).toEqual(Array(9).fill(90))
    expect(named('time').rows.at(-1)).toEqual(['2026-02-14', 1.3, 1])
    expect(named('stability').rows.at(-1)?.[1]).toBeNull()
    expect(named('lessons').rows).toEqual([['LSTM', 2, 1, 0, 50]])
    expect(named('concepts').rows).toEqual([
      ['lstm', 2, 1, 0, 50],
      ['gru', 1, 0, 0, 0],
    ])
    const [first] = calibrationOf(found.predictions)
    expect(named('calibration').rows[0]?.[4]).toBe(percentOf(first?.predicted ?? Number.NaN))
  })
})

describe('numbers of a sheet', () => {
  it('are NaN where there are none', () => {
    expect(numbersOf({ name: 'x', columns: ['a'], rows: [[1], [null], ['b']] }, 0)).toEqual([1, Number.NaN, Number.NaN])
  })

  it('are as exact as they are shown', () => {
    expect([0, 0.35, 0.12345, 1].map(percentOf)).toEqual([0, 35, 12.3, 100])
    expect([0, 2999, 3000, 90_000].map(minutesOf)).toEqual([0, 0, 0.1, 1.5])
  })
})
