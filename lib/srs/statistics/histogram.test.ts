import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { histogram, median } from './histogram'

describe('a histogram', () => {
  it('closes bins on the left, the last one on the right too, and loses nothing beyond its ends', () => {
    const counts = histogram([-1, 0, 0.9, 1, 1.99, 2, 3, 9], [0, 1, 2, 3])
    expect(counts).toEqual([
      { from: 0, to: 1, count: 3 },
      { from: 1, to: 2, count: 2 },
      { from: 2, to: 3, count: 3 },
    ])
  })

  it('counts every value once, where it lies', () => {
    const edges = [1, 2, 4, 8, Number.POSITIVE_INFINITY]
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 1e6, noNaN: true })), (values) => {
        for (const { from, to, count } of histogram(values, edges))
          expect(count).toBe(values.filter((value) => value >= from && value < to).length)
      }),
    )
  })

  it.each([[[]], [[1]], [[1, 1]], [[2, 1]], [[0, Number.NaN]]])('refuses the edges %j', (edges) => {
    expect(() => histogram([1], edges)).toThrow(RangeError)
  })
})

describe('a median', () => {
  it.each([
    [[], null],
    [[3], 3],
    [[9, 1, 2], 2],
    [[4, 1, 3, 10], 3.5],
  ])('of %j is %j', (values, middle) => expect(median(values)).toBe(middle))
})
