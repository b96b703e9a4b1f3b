import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LearnerEvent } from '../../events/event'
import { dayMillis, momentOf } from '../clock'
import { arbitrarySteps, shanghai, start } from '../testing/arbitrary-log'
import { idOf } from '../testing/log'
import { type Step, sampleLog } from '../testing/sample-log'
import { timeSpent } from './time-spent'

const today = momentOf(start, shanghai).localDay
const timed = (at: number, took?: number): Step => ({
  card: 'a.one',
  grade: 3,
  at,
  ...(took !== undefined && { took }),
})

describe('time spent', () => {
  it('sums what cards took by local day, and leaves out what no event says', () => {
    const log = sampleLog(
      [timed(start - dayMillis, 5000), timed(start, 20_000), timed(start + 1, 8000), timed(start + 2)],
      shanghai,
    )
    const { days, median } = timeSpent(log, today)
    expect(days).toHaveLength(30)
    expect(days.slice(-2)).toEqual([
      { day: '2026-01-04', millis: 5000, timed: 1 },
      { day: '2026-01-05', millis: 28_000, timed: 2 },
    ])
    expect(median).toBe(8000)
    expect(timeSpent(sampleLog([timed(start)], shanghai), today).median).toBeNull()
  })

  it('counts exercises, and nothing that was taken back or lies before the first day', () => {
    const envelope = { v: 1, ...momentOf(start, shanghai), algorithm: 'a', weights: 'w' } as const
    const exercise: LearnerEvent = {
      ...envelope,
      id: idOf(77),
      kind: 'exercise',
      payload: { exercise: 'params.gru', seed: 1, locale: 'zh', answer: '', correct: true, evidence: [], took: 60_000 },
    }
    const reviews = sampleLog(
      [timed(start - 30 * dayMillis, 1000), timed(start - 29 * dayMillis, 2000), timed(start, 4000)],
      shanghai,
    )
    const undo: LearnerEvent = {
      ...envelope,
      id: idOf(78),
      kind: 'undo',
      payload: { target: reviews[2]?.id ?? '' },
    }
    const { days, median } = timeSpent([exercise, undo, ...reviews], today)
    expect(days[0]).toEqual({ day: '2025-12-07', millis: 2000, timed: 1 })
    expect(days.at(-1)).toEqual({ day: today, millis: 60_000, timed: 1 })
    expect(median).toBe(31_000)
  })

  it('loses no millisecond of its days', () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        const { days } = timeSpent(
          sampleLog(steps, shanghai),
          momentOf(start + 400 * dayMillis, shanghai).localDay,
          402,
        )
        const all = steps.reduce((sum, { took = 0 }) => sum + took, 0)
        expect(days.reduce((sum, { millis }) => sum + millis, 0)).toBe(all)
        expect(days.reduce((sum, day) => sum + day.timed, 0)).toBe(steps.length)
      }),
    )
  })
})
