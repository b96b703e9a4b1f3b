import { default_w, FSRSVersion } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import type { Grade } from '../events/evidence'
import { dayMillis, minuteMillis, momentOf } from './clock'
import { type MemoryState, stage } from './memory'
import { algorithmVersion, retrievability } from './scheduler'
import { outcome, outcomes } from './testing/exact'
import { defaultWeights } from './weights'

// 20:30 in Shanghai: far from the day boundary there, and in the middle of a UTC day.
const start = Date.UTC(2026, 0, 5, 12, 30)
const shanghai = 480

function history(steps: readonly { grade: Grade; day: number }[]): MemoryState {
  return steps.reduce<MemoryState | null>(
    (memory, { grade, day }) => outcome(memory, momentOf(start + day * dayMillis, shanghai), grade).memory,
    null,
  ) as MemoryState
}

function firstReview(grade: Grade): MemoryState {
  return outcome(null, momentOf(start, shanghai), grade).memory
}

describe('published vectors of FSRS-6', () => {
  it.each([
    ['at once when it is due, 04:00', 0],
    ['at noon of the due day', 8 * 60 * minuteMillis],
    ['an hour before the due day ends', dayMillis - 60 * minuteMillis],
  ])('gives the known intervals when reviewed %s', (_, late) => {
    const grades: Grade[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]
    let memory: MemoryState | null = null
    let at = start
    const intervals = grades.map((grade) => {
      const result = outcome(memory, momentOf(at, shanghai), grade)
      memory = result.memory
      at = result.memory.state === stage.review ? result.due + late : result.due
      return Math.floor(result.interval / dayMillis)
    })
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  it('gives the known stability and difficulty of a history', () => {
    const gaps = [0, 0, 1, 3, 8, 21]
    const grades: Grade[] = [1, 3, 3, 3, 3, 3]
    let day = 0
    const memory = history(
      grades.map((grade, i) => {
        day += gaps[i] ?? 0
        return { grade, day }
      }),
    )
    expect(memory.stability).toBeCloseTo(53.62691, 4)
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4)
  })

  it.each([
    [1, 0.212, 6.4133],
    [2, 1.2931, 5.11217071],
    [3, 2.3065, 2.11810397],
    [4, 8.2956, 1],
  ] as const)('gives the known first memory for grade %i', (grade, stability, difficulty) => {
    expect(firstReview(grade).stability).toBeCloseTo(stability, 8)
    expect(firstReview(grade).difficulty).toBeCloseTo(difficulty, 8)
  })

  it('gives the known retrievability at a stability of one day', () => {
    const memory = { ...firstReview(3), stability: 1 }
    const recall = [0, 1, 2, 3].map((day) => retrievability(memory, momentOf(start + day * dayMillis, shanghai)))
    expect(recall).toEqual([1, 0.9, 0.84588465, 0.8093881])
  })

  it('pins the weights and the library that the event names', () => {
    expect(defaultWeights).toEqual(default_w)
    expect(FSRSVersion).toContain('5.4.2')
    expect(algorithmVersion).toContain('5.4.2')
  })
})

describe('outcomes', () => {
  it('shows on each button exactly what the grade then does', () => {
    let memory: MemoryState | null = null
    let at = start
    for (const grade of [3, 2, 3, 4, 1, 3, 2, 3] as const) {
      const preview = outcomes(memory, momentOf(at, shanghai))
      for (const other of [1, 2, 3, 4] as const)
        expect(preview[other]).toEqual(outcome(memory, momentOf(at, shanghai), other))
      memory = preview[grade].memory
      at = preview[grade].due + 5 * minuteMillis
    }
  })

  it('climbs every learning step and no other (the steps of a new card are 1 and 10 minutes)', () => {
    const first = outcomes(null, momentOf(start, shanghai))
    expect([1, 2, 3].map((grade) => first[grade as Grade].interval / minuteMillis)).toEqual([1, 6, 10])
    expect(first[3].due).toBe(start + 10 * minuteMillis)
    expect(first[3].memory.state).toBe(stage.learning)
    expect(outcome(first[3].memory, momentOf(first[3].due, shanghai), 3).memory.state).toBe(stage.review)
  })

  it('makes a review due at 04:00 local of its day', () => {
    const { due, interval } = outcome(null, momentOf(start, shanghai), 4)
    expect(interval).toBe(8 * dayMillis)
    expect(new Date(due + shanghai * minuteMillis).toISOString()).toBe('2026-01-13T04:00:00.000Z')
  })

  it('lapses only on Again, and then relearns for 10 minutes', () => {
    const memory = history([
      { grade: 4, day: 0 },
      { grade: 3, day: 8 },
    ])
    const now = outcomes(memory, momentOf(start + 40 * dayMillis, shanghai))
    expect([1, 2, 3, 4].map((grade) => now[grade as Grade].memory.lapses)).toEqual([1, 0, 0, 0])
    expect(now[1].memory.state).toBe(stage.relearning)
    expect(now[1].interval).toBe(10 * minuteMillis)
  })

  it.each([0, 1, 20])('takes a Good %i days after the last one as an early review, not as a lapse', (day) => {
    const memory = history([
      { grade: 4, day: 0 },
      { grade: 3, day: 8 },
    ])
    const early = outcome(memory, momentOf(start + (8 + day) * dayMillis + minuteMillis, shanghai), 3)
    expect(early.memory.lapses).toBe(0)
    expect(early.memory.state).toBe(stage.review)
    expect(early.memory.stability).toBeGreaterThanOrEqual(memory.stability)
    expect(early.due).toBeGreaterThanOrEqual(memory.due)
  })
})

describe('days', () => {
  const before = momentOf(Date.UTC(2026, 2, 10, 3, 59), 0)
  const after = momentOf(Date.UTC(2026, 2, 10, 4, 1), 0)

  it('belong to the day before until 04:00', () => {
    expect(outcome(null, before, 4).due).toBe(Date.UTC(2026, 2, 17, 4))
    expect(outcome(null, after, 4).due).toBe(Date.UTC(2026, 2, 18, 4))
  })

  it('pass between 03:59 and 04:01', () => {
    const memory = outcome(null, before, 4).memory
    expect(retrievability(memory, before)).toBe(1)
    expect(retrievability(memory, after)).toBeLessThan(1)
  })

  it.each([
    ['an hour', 60 * minuteMillis],
    ['a month', 30 * dayMillis],
  ])('do not go backwards when the clock is set back by %s', (_, back) => {
    const memory = history([
      { grade: 4, day: 0 },
      { grade: 3, day: 8 },
    ])
    const moment = momentOf(memory.lastAt - back, shanghai)
    const { memory: next, due } = outcome(memory, moment, 3)
    expect(next.lapses).toBe(0)
    expect(next.stability).toBeGreaterThanOrEqual(memory.stability)
    expect(due).toBeGreaterThan(moment.at)
    expect(retrievability(memory, moment)).toBe(1)
  })

  it('do not go backwards on a flight from UTC+8 to UTC-5', () => {
    const landed = momentOf(start + 2 * 60 * minuteMillis, -300)
    const memory = firstReview(4)
    expect(landed.localDay).toBe(memory.lastDay)
    const morning = momentOf(Date.UTC(2026, 0, 5, 22), shanghai)
    const evening = momentOf(Date.UTC(2026, 0, 6, 2), -300)
    expect(evening.localDay < morning.localDay).toBe(true)
    expect(outcome(outcome(null, morning, 4).memory, evening, 3).memory.lapses).toBe(0)
  })
})
