import fc from 'fast-check'
import { createEmptyCard, fsrs } from 'ts-fsrs'
import { expect, it } from 'vitest'
import type { Grade } from '../events/evidence'
import { dayMillis, momentOf } from './clock'
import type { MemoryState } from './memory'
import { outcome } from './testing/exact'
import { defaultWeights } from './weights'

/** Grades, each some whole days after the one before. */
const histories = fc.array(
  fc.record({
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    gap: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
  }),
  { minLength: 1, maxLength: 25 },
)
const zones = fc.constantFrom(-300, 0, 345, 480, 840)

it('every history of whole days leads to what ts-fsrs makes of it, in any zone', () => {
  const library = fsrs({ w: defaultWeights, enable_fuzz: false })
  fc.assert(
    fc.property(histories, zones, (history, zone) => {
      const noon = Date.UTC(2026, 0, 5, 12)
      let card = createEmptyCard(new Date(noon))
      let memory: MemoryState | null = null
      let day = 0
      for (const [i, { grade, gap }] of history.entries()) {
        day += i === 0 ? 0 : gap
        // Minutes apart within a day, so that none comes before the other; noon on the learner's own clock.
        const at = noon + day * dayMillis + i * 60_000
        card = library.next(card, new Date(at), grade).card
        const result = outcome(memory, momentOf(at - zone * 60_000, zone), grade)
        memory = result.memory
        expect(memory.stability).toBe(card.stability)
        expect(memory.difficulty).toBe(card.difficulty)
        expect([memory.reps, memory.lapses, memory.state, memory.step]).toEqual([
          card.reps,
          card.lapses,
          card.state,
          card.learning_steps,
        ])
        if (card.scheduled_days > 0 && grade > 2)
          expect(result.interval).toBeGreaterThanOrEqual(card.scheduled_days * dayMillis)
        if (card.scheduled_days > 0 && grade <= 2) expect(result.interval).toBe(card.scheduled_days * dayMillis)
      }
    }),
    { numRuns: 400 },
  )
})
