import fc from 'fast-check'
import type { LearnerEvent } from '../../events/event'
import type { Grade } from '../../events/evidence'
import { type Step, sampleLog } from './sample-log'

/** 20:00 on a Monday in Shanghai. */
export const start = Date.UTC(2026, 0, 5, 12)
export const shanghai = 480
const hour = 3_600_000

/** A few cards graded now and then for more than a year from `start` on, in the order of their times. */
export const arbitrarySteps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.record({
      card: fc.constantFrom('a.one', 'a.two', 'b.one'),
      grade: fc.constantFrom<Grade>(1, 2, 3, 4),
      at: fc.integer({ min: 0, max: 24 * 400 }).map((hours) => start + hours * hour),
      took: fc.integer({ min: 0, max: 300_000 }),
    }),
    { maxLength: 30 },
  )
  .map((steps) => steps.sort((a, b) => a.at - b.at))

export const arbitraryLog: fc.Arbitrary<LearnerEvent[]> = arbitrarySteps.map((steps) => sampleLog(steps, shanghai))
