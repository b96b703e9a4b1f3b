import { describe, expect, it } from 'vitest'
import { ticks } from './ticks'

describe('ticks', () => {
  it.each([
    [0, 300, 5, [0, 100, 200, 300]],
    [0, 0.7, 4, [0, 0.2, 0.4, 0.6]],
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [3, 12, 4, [5, 10]],
  ])('from %d to %d in about %d steps', (min, max, count, wanted) => {
    expect(ticks(min, max, count)).toEqual(wanted)
  })
})
