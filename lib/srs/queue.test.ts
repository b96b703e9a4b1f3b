import { describe, expect, it } from 'vitest'
import { dayMillis, minuteMillis, momentOf } from './clock'
import { type MemoryState, stage } from './memory'
import { dueAt, reviewQueue } from './queue'
import { outcome } from './scheduler'

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
    expect(queue.counts).toEqual({ learning: 2, due: 2, new: 2, later: 0 })
    expect(queue.nextDue).toBeNull()
    expect(reviewQueue({ cards, memories: new Map([...memories].reverse()), moment: now })).toEqual(queue)
  })

  it('meets 20 new cards a day unless told otherwise', () => {
    const many = Array.from({ length: 50 }, (_, i) => ({ id: `card-${i}` }))
    const memories = new Map<string, MemoryState>()
    expect(reviewQueue({ cards: many, memories, moment: now }).counts.new).toBe(20)
    const rest = reviewQueue({ cards: many, memories, moment: now, newToday: 18 })
    expect(rest.ids).toEqual(['card-0', 'card-1'])
    expect(rest.nextDue).toBe(Date.UTC(2026, 5, 11, 4))
    expect(reviewQueue({ cards: many, memories, moment: now, newToday: 30 }).ids).toEqual([])
    expect(reviewQueue({ cards: many, memories, moment: now, newPerDay: 0 }).nextDue).toBeNull()
  })

  it('says when the next card is due', () => {
    const memories = new Map(
      cards.map(({ id }, i) => [id, memory({ state: stage.learning, due: now.at + (i + 1) * 600 })]),
    )
    expect(reviewQueue({ cards, memories, moment: now })).toEqual({
      ids: [],
      counts: { learning: 0, due: 0, new: 0, later: 6 },
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
