import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMillis, minuteMillis, momentOf, usualDayStart } from './clock'
import { LayeredMap } from './layered-map'
import { LiveQueue } from './live-queue'
import { type MemoryState, stage } from './memory'
import { plainQueue } from './testing/plain-queue'

const now = momentOf(Date.UTC(2026, 5, 10, 12), 480)
const memory: fc.Arbitrary<MemoryState> = fc.record({
  stability: fc.constant(1),
  difficulty: fc.constant(5),
  reps: fc.constant(1),
  lapses: fc.constant(0),
  state: fc.constantFrom(...Object.values(stage)),
  step: fc.constant(0),
  lastAt: fc.constant(now.at - dayMillis),
  lastDay: fc.constantFrom('2026-06-09', now.localDay),
  utcOffset: fc.constantFrom(480, -300),
  due: fc.integer({ min: -40, max: 40 }).map((n) => now.at + n * 97 * minuteMillis),
})

const card = fc.nat(19).map((n) => `card-${n}`)
const notes = fc.array(fc.option(fc.constantFrom('n', 'm', 'o'), { nil: undefined }), { minLength: 20, maxLength: 20 })
const limits = fc.record({ newLeft: fc.nat(5), newTomorrow: fc.boolean(), reviewsLeft: fc.nat(8) })
/** What a grade or an undo leaves of a card, and what is looked at afterwards: how much later, and by what limits. */
const acts = fc.array(
  fc.record({
    card,
    memory: fc.option(memory, { nil: undefined }),
    later: fc.nat(400).map((n) => n * minuteMillis),
    limits,
  }),
  { maxLength: 30 },
)

describe('a queue that is kept', () => {
  it('is the one that is made anew, after every grade and undo, whatever the time, limits, decks and siblings', () => {
    fc.assert(
      fc.property(notes, acts, fc.uniqueArray(card), fc.uniqueArray(card), (noteOf, list, away, put) => {
        const cards = noteOf.map((note, n) => ({ id: `card-${n}`, note }))
        const fixed = {
          cards,
          dayStart: usualDayStart,
          hidden: (id: string) => away.includes(id),
          chosen: put.length > 3 ? (id: string) => put.includes(id) : undefined,
        }
        let memories = LayeredMap.of(new Map<string, MemoryState>())
        let live = new LiveQueue({ ...fixed, memories, moment: now })
        for (const act of list) {
          memories = memories.with(new Map([[act.card, act.memory]]))
          live = live.follow(memories)
          const moment = { ...now, at: now.at + act.later }
          const queue = plainQueue({ ...fixed, memories, moment, limits: act.limits })
          expect(live.queue(moment.at, act.limits)).toEqual(queue)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('looks at no card but the one that was graded', () => {
    const many = Array.from({ length: 2000 }, (_, n) => ({ id: `card-${n}` }))
    let looks = 0
    const hidden = () => {
      looks += 1
      return false
    }
    const memories = LayeredMap.of(new Map<string, MemoryState>())
    const live = new LiveQueue({ cards: many, memories, moment: now, dayStart: usualDayStart, hidden })
    expect(looks).toBe(2000)
    const [graded] = fc.sample(memory, { numRuns: 1, seed: 1 })
    expect(live.follow(memories.with(new Map([['card-7', graded]])))).toBe(live)
    expect(looks).toBe(2001)
  })
})
