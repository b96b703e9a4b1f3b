import { describe, expect, it } from 'vitest'
import { fnv1a, levelFor, reviewSeed } from './review-draw'

describe('the numbers of a review', () => {
  it('get harder with stability, as far as the kind has levels', () => {
    expect([null, 0.5, 6.9, 7, 29, 30, 400].map((days) => levelFor(days, 3))).toEqual([1, 1, 1, 2, 2, 3, 3])
    expect(levelFor(400, 2)).toBe(2)
    expect(levelFor(400, 1)).toBe(1)
  })

  it('stay while nothing has happened, and are fresh after a grade, on another day and for another card', () => {
    const seed = reviewSeed('params.lstm', 'e1', '2026-11-23')
    expect(reviewSeed('params.lstm', 'e1', '2026-11-23')).toBe(seed)
    const others = [
      reviewSeed('params.lstm', 'e2', '2026-11-23'),
      reviewSeed('params.lstm', null, '2026-11-23'),
      reviewSeed('params.lstm', 'e1', '2026-11-24'),
      reviewSeed('params.gru', 'e1', '2026-11-23'),
    ]
    expect(new Set([seed, ...others]).size).toBe(5)
    for (const one of others) expect(Number.isInteger(one) && one >= 0 && one <= 0xffffffff).toBe(true)
  })
})

it('hashes as its authors do', () => {
  expect([fnv1a(''), fnv1a('a'), fnv1a('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968])
})
