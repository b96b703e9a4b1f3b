import { describe, expect, it } from 'vitest'
import { dayMillis, minuteMillis, momentOf, usualDayStart } from './clock'
import { dueAt } from './due'
import { type MemoryState, stage } from './memory'
import { reviewQueue as queueOf } from './queue'
import type { QueueInput } from './queue-shape'
import { outcome } from './testing/exact'

const open = { newLeft: 20, newTomorrow: true, reviewsLeft: 200 }

/** The queue on a day on which nothing was done yet, with the usual limits. */
function reviewQueue(input: Pick<QueueInput, 'cards' | 'memories' | 'moment'> & Partial<QueueInput>) {
  return queueOf({ limits: open, dayStart: usualDayStart, ...input })
}

const now = momentOf(Date.UTC(2026, 5, 10, 12), 0)
const cards = ['c', 'b', 'a', 'd', 'e', 'f'].map((id) => ({ id }))

function memory(change: Partial<MemoryState>): MemoryState {
  return { ...outcome(null, momentOf(now.at - 9 * dayMillis, 0), 4).memory, ...change }
}

describe('review queue', () => {
  it('shows learning cards first, then reviews, each by due time, then new cards in the order of the lessons', () => {
    const memories = new Map([
      ['a', memory({ state: stage.review, due: now.at - dayMillis })],
      ['b', memory({ state: stage.learning, due: now.at - minuteMillis })],
      ['d', memory({ state: stage.relearning, due: now.at - 2 * minuteMillis })],
      ['e', memory({ state: stage.review, due: now.at - 3 * dayMillis })],
    ])
    const queue = reviewQueue({ cards, memories, moment: now })
    expect(queue.ids).toEqual(['d', 'b', 'e', 'a', 'c', 'f'])
    expect(queue.counts).toEqual({ learning: 2, due: 2, new: 2, later: 0, buried: 0 })
    expect(queue.nextDue).toBeNull()
    expect(reviewQueue({ cards, memories: new Map([...memories].reverse()), moment: now })).toEqual(queue)
  })

  it('meets no more new cards than the day has left, and the others tomorrow', () => {
    const many = Array.from({ length: 50 }, (_, i) => ({ id: `card-${i}` }))
    const at = (limits: Partial<QueueInput['limits']>) =>
      reviewQueue({ cards: many, memories: new Map(), moment: now, limits: { ...open, ...limits } })
    expect(at({}).counts.new).toBe(20)
    expect(at({ newLeft: 2 }).ids).toEqual(['card-0', 'card-1'])
    expect(at({ newLeft: 2 }).nextDue).toBe(Date.UTC(2026, 5, 11, 4))
    expect(at({ newLeft: 0, newTomorrow: false })).toMatchObject({ ids: [], nextDue: null })
  })

  it('shows no more reviews than the day has left, the longest due first; steps are not counted', () => {
    const memories = new Map([
      ['a', memory({ state: stage.review, due: now.at - dayMillis })],
      ['b', memory({ state: stage.review, due: now.at - 2 * dayMillis })],
      ['c', memory({ state: stage.relearning, due: now.at - minuteMillis })],
    ])
    const limits = { newLeft: 0, newTomorrow: false, reviewsLeft: 1 }
    const queue = reviewQueue({ cards, memories, moment: now, limits })
    expect(queue.ids).toEqual(['c', 'b'])
    expect(queue.nextDue).toBe(Date.UTC(2026, 5, 11, 4))
  })

  describe('of siblings', () => {
    const notes = [{ id: 'a', note: 'n' }, { id: 'b', note: 'n' }, { id: 'c', note: 'n' }, { id: 'd' }]
    const due = memory({ state: stage.review, due: now.at - dayMillis })

    it('shows one a day: what is due before what is new', () => {
      const memories = new Map([
        ['b', due],
        ['c', { ...due, due: due.due + minuteMillis }],
      ])
      const queue = reviewQueue({ cards: notes, memories, moment: now })
      expect(queue.ids).toEqual(['b', 'd'])
      expect(queue.counts.buried).toBe(1)
      expect(queue.nextDue).toBe(Date.UTC(2026, 5, 11, 4))
    })

    it('shows none once one was graded today, whatever the deck', () => {
      const graded = memory({ lastDay: now.localDay, due: now.at + 9 * dayMillis, state: stage.review })
      const memories = new Map([
        ['a', graded],
        ['b', due],
      ])
      expect(reviewQueue({ cards: notes, memories, moment: now }).ids).toEqual(['d'])
      expect(reviewQueue({ cards: notes, memories, moment: now, chosen: (id) => id === 'b' }).ids).toEqual([])
    })

    it('lets a card that is being learned come back the same day', () => {
      const step = memory({ lastDay: now.localDay, due: now.at - minuteMillis, state: stage.learning })
      expect(reviewQueue({ cards: notes, memories: new Map([['c', step]]), moment: now }).ids).toEqual(['c', 'd'])
    })
  })

  it('leaves out what is hidden, and what is not of the deck', () => {
    const all = { cards, memories: new Map(), moment: now }
    expect(reviewQueue({ ...all, hidden: (id) => id === 'c' }).ids).toEqual(['b', 'a', 'd', 'e', 'f'])
    expect(reviewQueue({ ...all, chosen: (id) => id === 'c' }).ids).toEqual(['c'])
  })

  it('says when the next card is due', () => {
    const memories = new Map(
      cards.map(({ id }, i) => [id, memory({ state: stage.learning, due: now.at + (i + 1) * 600 })]),
    )
    expect(reviewQueue({ cards, memories, moment: now })).toEqual({
      ids: [],
      counts: { learning: 0, due: 0, new: 0, later: 6, buried: 0 },
      nextDue: now.at + 600,
    })
  })

  it('holds a review back until 04:00 of its day, and has it due that whole day', () => {
    const graded = momentOf(Date.UTC(2026, 5, 10, 23), 0)
    const one = outcome(null, graded, 4).memory
    const memories = new Map([['a', one]])
    const at = (time: number) => reviewQueue({ cards: [{ id: 'a' }], memories, moment: momentOf(time, 0) }).ids
    expect(at(Date.UTC(2026, 5, 18, 3, 59))).toEqual([])
    expect(at(Date.UTC(2026, 5, 18, 4))).toEqual(['a'])
    expect(at(Date.UTC(2026, 5, 19, 3, 59))).toEqual(['a'])
  })

  it('keeps the promised day where the learner is now', () => {
    const one = outcome(null, momentOf(Date.UTC(2026, 5, 10, 12), 480), 4).memory
    expect(one.due).toBe(Date.UTC(2026, 5, 17, 20))
    expect(dueAt(one, momentOf(now.at, 480))).toBe(one.due)
    expect(dueAt(one, momentOf(now.at, -300))).toBe(Date.UTC(2026, 5, 18, 9))
    // Clocks went forward by an hour meanwhile: still 04:00 on the wall.
    expect(dueAt(one, momentOf(now.at, 540))).toBe(Date.UTC(2026, 5, 17, 19))
  })

  it('leaves out cards that no longer exist', () => {
    const memories = new Map([['gone', memory({ due: now.at - dayMillis })]])
    expect(reviewQueue({ cards: [], memories, moment: now }).ids).toEqual([])
  })
})
