import { describe, expect, it } from 'vitest'
import type { Attempt } from './attempts'
import { drawPractice, nextLevel, practiceWeights, weakness } from './practice'
import { attemptOf } from './testing/attempt'

let n = 0
const attempt = (change: Partial<Attempt> = {}): Attempt => attemptOf(n++, change)
const times = (count: number, change: Partial<Attempt>) => Array.from({ length: count }, () => attempt(change))
const kinds = ['a', 'b', 'c'].map((id) => ({ id, levels: 3 as const }))

describe('weakness', () => {
  it('falls with every right answer, rises with every missed one, and is half before the first', () => {
    const right = [0, 1, 2, 5].map((count) => weakness(times(count, {})))
    const missed = [0, 1, 2, 5].map((count) => weakness(times(count, { credit: 0 })))
    expect(right[0]).toBe(0.5)
    expect(right).toEqual(right.toSorted((a, b) => b - a))
    expect(missed).toEqual(missed.toSorted((a, b) => a - b))
    expect(right[3]).toBeLessThan(0.1)
    expect(missed[3]).toBeGreaterThan(0.9)
  })

  it('counts late attempts most, a hint as half, the solution as nothing, and a skip not at all', () => {
    const [right, missed] = [attempt(), attempt({ credit: 0 })]
    expect(weakness([right, missed])).toBeGreaterThan(weakness([missed, right]))
    expect(weakness([attempt({ hints: 2 })])).toBeCloseTo(0.5, 12)
    expect(weakness([attempt({ hints: 3 })])).toBe(weakness([missed]))
    expect(weakness([right, attempt({ skipped: true, credit: 0 })])).toBe(weakness([right]))
  })
})

describe('a practice session', () => {
  const attempts = [...times(6, { kind: 'a' }), ...times(6, { kind: 'b', credit: 0 })]

  it('draws weak kinds more often, by their weights, and strong ones still', () => {
    const weights = practiceWeights(kinds, attempts)
    const total = weights.reduce((sum, weight) => sum + weight)
    const drawn = Array.from({ length: 3000 }, (_, seed) => drawPractice(kinds, attempts, seed).kind)
    for (const [n, { id }] of kinds.entries())
      expect(drawn.filter((kind) => kind === id).length / 3000).toBeCloseTo((weights[n] ?? 0) / total, 1)
    expect(weights[1]).toBeGreaterThan(weights[2] ?? 0)
    expect(weights[2]).toBeGreaterThan(weights[0] ?? 0)
    expect(drawn).toContain('a')
  })

  it('is the same for the same seed, and fresh for another', () => {
    expect(drawPractice(kinds, attempts, 7)).toEqual(drawPractice(kinds, attempts, 7))
    expect(new Set(Array.from({ length: 50 }, (_, seed) => drawPractice(kinds, attempts, seed).seed)).size).toBe(50)
  })

  it('never asks the same kind twice in a row, unless there is no other', () => {
    for (let seed = 0; seed < 200; seed++) expect(drawPractice(kinds, attempts, seed, 'b').kind).not.toBe('b')
    expect(drawPractice(kinds.slice(0, 1), attempts, 1, 'a').kind).toBe('a')
    expect(() => drawPractice([], attempts, 1)).toThrow(RangeError)
  })
})

describe('the level', () => {
  it('begins at 1, goes up after three right without hints, and down after two missed', () => {
    expect(nextLevel([], 3)).toBe(1)
    expect(nextLevel(times(2, {}), 3)).toBe(1)
    expect(nextLevel(times(3, {}), 3)).toBe(2)
    expect(nextLevel(times(3, { hints: 1 }), 3)).toBe(1)
    expect(nextLevel([...times(3, {}), attempt({ level: 2 })], 3)).toBe(2)
    expect(nextLevel(times(2, { level: 3, credit: 0 }), 3)).toBe(2)
    expect(nextLevel([...times(1, { level: 2, credit: 0 }), attempt({ level: 2, skipped: true })], 3)).toBe(2)
  })

  it('stays within those that the kind has', () => {
    expect(nextLevel(times(3, { level: 2 }), 2)).toBe(2)
    expect(nextLevel(times(2, { credit: 0 }), 2)).toBe(1)
    expect(nextLevel([attempt({ level: 3 })], 2)).toBe(2)
  })
})
