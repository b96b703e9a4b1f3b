import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMillis, dayName } from '../srs/clock'
import type { Graded } from './item'
import { itemsOf, longestHistory, reviewOf, timeOf } from './items'

const first = 20_000
const graded = (n: number, card: string, day: number, grade = 3, localDay = dayName(first + day)): Graded => ({
  eventId: String(n).padStart(6, '0'),
  card,
  at: (first + day) * dayMillis + n,
  localDay,
  grade,
})

const short = (evidence: readonly Graded[]) =>
  itemsOf(evidence).map((item) => item.history.slice(0, item.last + 1).map(({ grade, days }) => [grade, days]))

describe('items', () => {
  it('are the reviews of a later day, each with all grades before it', () => {
    const log = [graded(1, 'a', 0, 3), graded(2, 'a', 0, 1), graded(3, 'a', 2, 4), graded(4, 'a', 9, 2)]
    const known = [
      [3, 0],
      [1, 0],
      [4, 2],
    ]
    expect(short(log)).toEqual([known, [...known, [2, 7]]])
  })

  it('are none of a card that was graded once, or on one day alone', () => {
    expect(short([graded(1, 'a', 0), graded(2, 'b', 3), graded(3, 'b', 3, 1)])).toEqual([])
  })

  it('leave out what is no grade, and count days across it', () => {
    expect(short([graded(1, 'a', 0), graded(2, 'a', 4, 0), graded(3, 'a', 5)])).toEqual([
      [
        [3, 0],
        [3, 5],
      ],
    ])
  })

  it('count no days backwards where the clock was set back', () => {
    const log = [graded(1, 'a', 5), graded(2, 'a', 5, 3, dayName(first + 3)), graded(3, 'a', 6)]
    expect(short(log)).toEqual([
      [
        [3, 0],
        [3, 0],
        [3, 3],
      ],
    ])
  })

  it('look at the beginning of a card that was graded very often', () => {
    const items = itemsOf(Array.from({ length: 100 }, (_, n) => graded(n, 'a', n)))
    expect(items.map(({ last }) => last)).toEqual(Array.from({ length: longestHistory - 1 }, (_, n) => n + 1))
  })

  it('come in the order of time, whatever order the evidence comes in', () => {
    const logs = fc.array(fc.record({ card: fc.constantFrom('a', 'b', 'c'), day: fc.nat(30), grade: fc.nat(4) }))
    fc.assert(
      fc.property(logs, fc.infiniteStream(fc.nat()), (list, order) => {
        const log = list.map(({ card, day, grade }, n) => graded(n, card, day, grade))
        const items = itemsOf(log)
        const mixed = log.map((one) => ({ one, at: order.next().value as number })).sort((a, b) => a.at - b.at)
        expect(itemsOf(mixed.map(({ one }) => one))).toEqual(items)
        for (const [n, item] of items.entries()) {
          expect(timeOf(item)).toBeGreaterThanOrEqual(timeOf(items[n - 1] ?? item))
          expect(reviewOf(item).days).toBeGreaterThan(0)
          expect(item.history[0]?.days).toBe(0)
        }
      }),
    )
  })
})
