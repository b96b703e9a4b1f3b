import { describe, expect, it } from 'vitest'
import type { AnkiCard, AnkiReview } from '../anki/collection'
import { readPackage } from '../anki/read-package'
import { sql } from '../anki/testing/sql'
import { writePackage } from '../anki/write-package'
import { eventSchema, type LearnerEvent } from '../events/event'
import { dayMillis, localDayOf, startOfDay } from '../srs/clock'
import { dueDay } from '../srs/due'
import { foldEvents } from '../srs/fold'
import { advance, noState } from '../srs/learner-state'
import { event, review, start } from '../srs/testing/log'
import { fromAnki } from './from-anki'
import { historyOf } from './history'
import type { ImportClock } from './imported'
import { mediaTaker } from './take-media'
import { toAnki } from './to-anki'

const now = startOfDay(20_500, 480) + 5 * 3_600_000
const clock: ImportClock = { now, utcOffset: () => 480, dayStart: 240, weights: 'w' }
const card: AnkiCard = {
  id: 1,
  guid: 'g',
  ord: 0,
  deck: 'D',
  type: 'review',
  due: { kind: 'day', at: startOfDay(20_504, 480) },
  interval: 10,
  ease: 2500,
  reps: 6,
  lapses: 1,
  suspended: false,
  flag: 0,
  memory: null,
}
const answer: AnkiReview = {
  card: 1,
  at: startOfDay(20_490, 480) + 1000,
  grade: 3,
  interval: 25,
  lastInterval: 10,
  ease: 2500,
  took: 4000,
  kind: 1,
}

const read = (change: Partial<AnkiCard>, log: readonly AnkiReview[] = []) =>
  historyOf({ ...card, ...change }, log, 'own.1', clock)
const memoryOf = ({ known, grades }: ReturnType<typeof read>) =>
  foldEvents([...(known ? [known] : []), ...grades]).get('own.1')

function expectValid(event: LearnerEvent | null) {
  expect(eventSchema.safeParse(event).error).toBeUndefined()
}

describe('a card with an interval and no review log', () => {
  it('has the memory that SM-2’s terms amount to, without a review being made up', () => {
    const found = read({})
    expectValid(found.known)
    expect(found.grades).toEqual([])
    const memory = memoryOf(found)
    expect(memory).toMatchObject({ stability: 10, reps: 6, lapses: 1, state: 2 })
    expect(memory?.difficulty).toBeCloseTo(6.914_056_3, 5)
    expect(memory?.lastDay).toBe(localDayOf(startOfDay(20_494, 480), 480))
    expect(memory && dueDay(memory)).toBe(20_504)
  })

  it('has FSRS’s own memory where that scheduled it', () => {
    const found = read({ memory: { stability: 31.5, difficulty: 5.25, desiredRetention: 0.9 }, interval: 30 })
    expectValid(found.known)
    expect(memoryOf(found)).toMatchObject({ stability: 31.5, difficulty: 5.25 })
  })

  it('is due at the end of its step after a lapse', () => {
    const seconds = Math.round(now / 1000) + 300
    const found = read({ type: 'relearning', due: { kind: 'time', seconds } })
    expectValid(found.known)
    expect(memoryOf(found)).toMatchObject({ due: seconds * 1000, lastAt: now })
  })

  it.each([
    ['a new card', { type: 'new', due: { kind: 'new', position: 3 }, interval: 0 }],
    ['one on its first steps', { type: 'learning', due: { kind: 'time', seconds: 5 }, interval: 0 }],
    ['a review card without an interval', { interval: 0 }],
  ] as const)('is not %s', (_, change) => {
    expect(read(change).known).toBeNull()
  })

  it.each([
    { interval: 2 ** 40 },
    { ease: 0 },
    { ease: 12 },
    { ease: 2 ** 40 },
    { reps: -4, lapses: -1 },
    { reps: 2 ** 40 },
    { due: { kind: 'day', at: Number.MAX_SAFE_INTEGER } },
    { due: { kind: 'day', at: -1e15 } },
    { type: 'relearning', due: { kind: 'time', seconds: 2 ** 52 } },
    { memory: { stability: Number.POSITIVE_INFINITY, difficulty: 1e9, desiredRetention: null } },
    { memory: { stability: -1, difficulty: 0, desiredRetention: null } },
  ] as const)('is an event that holds, whatever numbers a package has: %j', (change) => {
    const { known } = read(change)
    expect(known).not.toBeNull()
    expectValid(known)
  })

  it('comes once, however often', () => {
    expect(read({}).known).toEqual(read({}).known)
  })
})

describe('a log', () => {
  it('that is whole needs no other memory', () => {
    const learned = { ...answer, kind: 0, lastInterval: 0, interval: 1 } as const
    expect(read({}, [learned]).known).toBeNull()
  })

  it('that begins in its middle begins with the interval that its first answer found', () => {
    const found = read({}, [answer])
    expectValid(found.known)
    expect(found.known?.payload).toMatchObject({ known: { interval: 10, ease: 2500 } })
    expect(memoryOf(found)).toMatchObject({ reps: 2, state: 2, lastAt: answer.at })
    expect(memoryOf(found)?.stability).toBeGreaterThan(20)
  })

  it('of FSRS’s holds a difficulty in the place of the ease', () => {
    expect(read({}, [{ ...answer, ease: 600 }]).known?.payload).toMatchObject({
      known: { stability: 10, difficulty: 5.5 },
    })
  })
})

it('a card that came without grades goes out and comes back with the same memory', () => {
  const at = now - 6 * dayMillis
  const saved = event(1, 'card.saved', { card: 'own.1', front: 'a', back: 'b', tags: [], deck: '' }, start)
  const known = { interval: 10, ease: 2100, reps: 6, lapses: 1 }
  const due = startOfDay(20_504, 480)
  const said = event(2, 'card.known', { card: 'own.1', due, known }, at)
  const state = advance(noState, [saved, said])
  const choice = { languages: 'zh', scheduling: true, locale: 'zh', ownDeck: 'X' } as const
  const packed = toAnki([], state, choice, { at: now, utcOffset: 480 })
  expect(packed.notes[0]?.cards[0]).toMatchObject({ ease: 2100, interval: 10, reviews: [] })
  const found = fromAnki(readPackage(writePackage(packed, sql), sql), new Set(), limits, clock, noMedia)
  expect(found).toMatchObject({ reviews: 0, known: 1 })
  const before = state.memories.get('own.1')
  const after = advance(noState, found.events).memories.get('own.1')
  expect(after).toMatchObject({ reps: 6, lapses: 1, state: 2, lastDay: before?.lastDay })
  expect(after?.stability).toBeCloseTo(before?.stability ?? 0, 8)
  expect(after?.difficulty).toBeCloseTo(before?.difficulty ?? 0, 8)
  expect(after && dueDay(after)).toBe(20_504)

  const graded = advance(state, [review(3, 'own.1', 3, now - dayMillis)])
  const again = toAnki([], graded, choice, { at: now, utcOffset: 480 })
  expect(again.notes[0]?.cards[0]?.reviews).toMatchObject([{ kind: 1, lastInterval: 10 }])
})

const limits = { side: 20_000, tag: 100, deck: 300, tags: 30 }
const noMedia = mediaTaker([], { bytes: 0, files: 0, has: new Set() })
