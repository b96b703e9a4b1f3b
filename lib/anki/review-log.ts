import { dayMillis } from '../srs/clock'
import type { Stage } from '../srs/memory'
import type { Review } from './collection'

/** One grade of our own log, with what stood before it and what it led to. */
export type Graded = {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly grade: 1 | 2 | 3 | 4
  /** Where the card stood when it was graded; null for a card that was met for the first time. */
  readonly stage: Stage | null
  /** What the grade's button promised, and the grade before it; in milliseconds, 0 before the first. */
  readonly interval: number
  readonly lastInterval: number
  /** FSRS's, after the grade. */
  readonly difficulty: number
  /** Milliseconds; 0 where it was not measured. */
  readonly took: number
}

/** A grade as a row of Anki's review log. */
export function reviewOf({ at, grade, stage, interval, lastInterval, difficulty, took }: Graded): Review {
  return {
    at,
    grade,
    interval: loggedInterval(interval),
    lastInterval: loggedInterval(lastInterval),
    ease: easeOfDifficulty(difficulty),
    took,
    kind: stage === 2 ? 1 : stage === 3 ? 2 : 0,
  }
}

/**
 * What Anki writes in the place of an ease factor where FSRS schedules: the difficulty from 1 to 10 as 100 to 1100. Ease
 * factors of SM-2 begin at 1300, so that the two cannot be confused.
 */
export function easeOfDifficulty(difficulty: number): number {
  return Math.round(((difficulty - 1) / 9) * 1000 + 100)
}

/** Whole days, or seconds as a negative number. */
function loggedInterval(millis: number): number {
  return millis >= dayMillis ? Math.round(millis / dayMillis) : -Math.round(millis / 1000) || 0
}
