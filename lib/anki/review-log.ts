import { dayMillis, dayNumber, localDayOf } from '../srs/clock'
import type { MemoryState } from '../srs/memory'
import type { Due, Review, Scheduling } from './collection'

/** One grade of our own log, with the memory before it, null for a card met for the first time, and after it. */
export type Graded = {
  readonly grade: 1 | 2 | 3 | 4
  readonly before: MemoryState | null
  readonly after: MemoryState
  /** Milliseconds; 0 where it was not measured. */
  readonly took: number
}

/** The ease factor that SM-2 begins with, in permille. Where FSRS schedules, nothing ever changes it. */
const startingEase = 2500

/** Review and relearning, in the numbers of our stages and in those of Anki's log; all else is learning. */
const kinds: Readonly<Record<number, Review['kind']>> = { 2: 1, 3: 2 }

/** A grade as a row of Anki's review log. */
export function reviewOf({ grade, before, after, took }: Graded): Review {
  return {
    at: after.lastAt,
    grade,
    interval: loggedInterval(after),
    lastInterval: before ? loggedInterval(before) : 0,
    ease: easeOfDifficulty(after.difficulty),
    took,
    kind: (before && kinds[before.state]) ?? 0,
  }
}

/** A memory of ours as the schedule of an Anki card. */
export function schedulingOf(memory: MemoryState, desiredRetention: number): Scheduling {
  const { state, reps, lapses, stability, difficulty } = memory
  return {
    type: state === 2 ? 'review' : state === 3 ? 'relearning' : 'learning',
    due: dueOf(memory),
    interval: Math.max(0, loggedInterval(memory)),
    ease: startingEase,
    reps,
    lapses,
    suspended: false,
    flag: 0,
    memory: { stability, difficulty, desiredRetention },
  }
}

/**
 * What Anki logs in the place of an ease factor where FSRS schedules: the difficulty from 1 to 10 as 100 to 1100. Ease
 * factors of SM-2 begin at 1300, so that the two cannot be confused.
 */
export function easeOfDifficulty(difficulty: number): number {
  return Math.round(((difficulty - 1) / 9) * 1000 + 100)
}

function dueOf({ state, due }: MemoryState): Due {
  return state === 2 ? { kind: 'day', at: due } : { kind: 'time', seconds: Math.round(due / 1000) }
}

/** Days between the learner's days, or seconds as a negative number. */
function loggedInterval({ lastAt, lastDay, due, utcOffset }: MemoryState): number {
  const days = dayNumber(localDayOf(due, utcOffset)) - dayNumber(lastDay)
  const isStep = due - lastAt < dayMillis && days < 1
  return isStep ? -Math.round((due - lastAt) / 1000) || 0 : days
}
