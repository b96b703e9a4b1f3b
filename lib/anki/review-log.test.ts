import { describe, expect, it } from 'vitest'
import { momentOf } from '../srs/clock'
import type { MemoryState } from '../srs/memory'
import { outcome } from '../srs/testing/exact'
import { easeOfDifficulty, reviewOf, schedulingOf } from './review-log'

const minute = 60_000
const day = 86_400_000
/** 23:50 on the learner's clock, so that a step and a day differ. */
const start = Date.UTC(2026, 0, 1, 15, 50)

/** The memories of a card that was graded at these moments, the one before the first included. */
function memories(grades: readonly (readonly [at: number, grade: 1 | 2 | 3 | 4])[]): (MemoryState | null)[] {
  const all: (MemoryState | null)[] = [null]
  for (const [at, grade] of grades) all.push(outcome(all.at(-1) ?? null, momentOf(at, 480), grade).memory)
  return all
}

const [none, learning, review, relearning] = memories([
  [start, 3],
  [start + 10 * minute, 3],
  [start + 3 * day, 1],
]) as [null, MemoryState, MemoryState, MemoryState]

describe('a grade in the review log', () => {
  it('has steps in negative seconds and reviews in days', () => {
    expect(reviewOf({ grade: 3, before: none, after: learning, took: 4000 })).toEqual({
      at: start,
      grade: 3,
      interval: -600,
      lastInterval: 0,
      ease: easeOfDifficulty(learning.difficulty),
      took: 4000,
      kind: 0,
    })
    expect(reviewOf({ grade: 3, before: learning, after: review, took: 0 })).toMatchObject({
      at: start + 10 * minute,
      interval: 2,
      lastInterval: -600,
      kind: 0,
    })
  })

  it('is of the kind of the stage that the card was on', () => {
    expect(reviewOf({ grade: 1, before: review, after: relearning, took: 0 })).toMatchObject({
      kind: 1,
      lastInterval: 2,
    })
    const after = outcome(relearning, momentOf(start + 3 * day + 10 * minute, 480), 3).memory
    expect(reviewOf({ grade: 3, before: relearning, after, took: 0 })).toMatchObject({ kind: 2, lastInterval: -600 })
  })

  it('counts days that the learner lives, even when they are shorter than a day', () => {
    // Graded at 03:50, which is still the day before; due ten minutes later, when the next one begins.
    const late = { ...review, lastAt: start + 4 * 60 * minute, lastDay: '2026-01-01', due: start + 250 * minute }
    expect(reviewOf({ grade: 3, before: null, after: late, took: 0 }).interval).toBe(1)
  })

  it('has the difficulty where SM-2 has the ease factor', () => {
    expect([1, 5.5, 10].map(easeOfDifficulty)).toEqual([100, 600, 1100])
  })
})

describe('a memory as a schedule', () => {
  it('is due on a day when it is to be reviewed, and at a time on a step', () => {
    expect(schedulingOf(review, 0.9)).toEqual({
      type: 'review',
      due: { kind: 'day', at: review.due },
      interval: 2,
      ease: 2500,
      reps: 2,
      lapses: 0,
      suspended: false,
      flag: 0,
      memory: { stability: review.stability, difficulty: review.difficulty, desiredRetention: 0.9 },
    })
    expect(schedulingOf(learning, 0.9)).toMatchObject({
      type: 'learning',
      due: { kind: 'time', seconds: (start + 10 * minute) / 1000 },
      interval: 0,
    })
    expect(schedulingOf(relearning, 0.9)).toMatchObject({ type: 'relearning', lapses: 1 })
  })
})
