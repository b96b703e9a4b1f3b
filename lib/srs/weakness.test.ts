import { describe, expect, it } from 'vitest'
import { dayMillis, momentOf } from './clock'
import { outcome } from './testing/exact'
import { weaknessOf } from './weakness'

const start = Date.UTC(2026, 0, 5, 12, 30)
const later = (days: number) => momentOf(start + days * dayMillis, 480)
const memories = new Map([['known', outcome(null, later(0), 3).memory]])

describe('weakness', () => {
  it('is a half for what was never seen', () => {
    expect(weaknessOf(memories, later(0))({ cards: [] })).toBe(0.5)
    expect(weaknessOf(memories, later(0))({ cards: ['new'] })).toBe(0.5)
  })

  it('is the mean chance of having forgotten, and grows with the days', () => {
    expect(weaknessOf(memories, later(0))({ cards: ['known'] })).toBe(0)
    expect(weaknessOf(memories, later(0))({ cards: ['known', 'new'] })).toBe(0.25)
    const chances = [1, 5, 50].map((days) => weaknessOf(memories, later(days))({ cards: ['known'] }))
    expect(chances).toEqual([...chances].sort((a, b) => a - b))
    expect(chances.at(-1)).toBeGreaterThan(0.3)
  })
})
