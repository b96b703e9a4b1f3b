import { describe, expect, it } from 'vitest'
import { dayMillis, momentOf } from './clock'
import { entriesByCard } from './entries'
import { gradeShares, usualShares } from './grade-shares'
import { type MemoryState, stage } from './memory'
import { mostSimulated, simulatedDeck } from './simulated-deck'
import { review, start } from './testing/log'

const moment = momentOf(start, 480)
const memory = (days: number, change: Partial<MemoryState> = {}): MemoryState => ({
  stability: 7,
  difficulty: 5,
  reps: 3,
  lapses: 0,
  state: stage.review,
  step: 0,
  lastAt: start - 4 * dayMillis,
  lastDay: '2026-01-01',
  utcOffset: 480,
  due: start + days * dayMillis,
  ...change,
})

describe('the deck', () => {
  it('counts days from the moment’s own', () => {
    const memories = new Map([
      ['a', memory(3)],
      ['b', memory(-2)],
      ['c', memory(9, { state: stage.relearning, lastDay: '2026-01-05' })],
      ['d', memory(1, { lastDay: '2026-01-06' })],
    ])
    const { met, unmet, scale } = simulatedDeck(memories, 6, moment, 1)
    expect({ unmet, scale }).toEqual({ unmet: 6, scale: 1 })
    expect(met.map(({ last, due }) => [last, due]).sort()).toEqual(
      [
        [-4, -2],
        [-4, 3],
        [0, 0],
        [0, 1],
      ].sort(),
    )
  })

  it('is drawn from a large one, with the same share that was met, and stands for all of it', () => {
    const memories = new Map(Array.from({ length: 1000 }, (_, n) => [`c${n}`, memory(n)] as const))
    const deck = simulatedDeck(memories, 2000, moment, 1)
    expect(deck.met.length).toBe(100)
    expect(deck.unmet).toBe(200)
    expect((deck.met.length + deck.unmet) * deck.scale).toBe(3000)
    expect(deck.met.length + deck.unmet).toBe(mostSimulated)
    expect(simulatedDeck(memories, 2000, moment, 1)).toEqual(deck)
    expect(simulatedDeck(memories, 2000, moment, 2)).not.toEqual(deck)
    // Evenly over the deck, not its beginning.
    const mean = deck.met.reduce((sum, { due }) => sum + due, 0) / 100
    expect(Math.abs(mean - 500)).toBeLessThan(100)
  })

  it('may be empty', () => {
    expect(simulatedDeck(new Map(), 0, moment, 1)).toEqual({ met: [], unmet: 0, scale: 1 })
  })
})

describe('the shares of grades', () => {
  const log = (grades: readonly (1 | 2 | 3 | 4)[]) =>
    grades.flatMap((grade, n) => [
      review(3 * n, `c${n}`, grade, start + n),
      review(3 * n + 1, `c${n}`, 1, start + n + 60_000),
      review(3 * n + 2, `c${n}`, n % 2 === 0 ? 2 : 3, start + n + 2 * dayMillis),
    ])
  const shares = (grades: readonly (1 | 2 | 3 | 4)[]) => gradeShares(entriesByCard(log(grades)).values())

  it('are the usual ones while little is known', () => {
    expect(shares(Array(29).fill(4))).toEqual(usualShares)
    for (const list of Object.values(usualShares)) expect(list.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
  })

  it('are the learner’s own else: of first grades, and of reviews that passed on a later day', () => {
    expect(shares([...Array(10).fill(1), ...Array(30).fill(4)])).toEqual({
      first: [0.25, 0, 0, 0.75],
      passed: [0.5, 0.5, 0],
    })
  })
})
