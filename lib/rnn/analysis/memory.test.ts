import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sigmoid } from '../math/sigmoid'
import { memoryHalfLife } from './memory'

describe('the half-life of a cell state', () => {
  it.each([
    [0.9, '6.58'],
    [0.99, '68.97'],
    [sigmoid(1), '2.21'],
    [0.5, '1.00'],
  ])('under f = %d is %s steps', (f, steps) => expect(memoryHalfLife(f).toFixed(2)).toBe(steps))

  it('is 0 under a shut gate and endless under an open one', () => {
    expect([memoryHalfLife(0), memoryHalfLife(1)]).toEqual([0, Number.POSITIVE_INFINITY])
  })

  it('is where half is left, growing like e^b with the forget bias b', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.9999, noNaN: true }), (f) => {
        expect(f ** memoryHalfLife(f)).toBeCloseTo(0.5, 10)
      }),
    )
    // σ(b) = 1 − e^−b + …, so ln ½ / ln σ(b) = e^b·ln 2 + ½·ln 2 + …
    expect(memoryHalfLife(sigmoid(12)) - (Math.exp(12) + 0.5) * Math.LN2).toBeCloseTo(0, 5)
  })

  it.each([-0.1, 1.1, Number.NaN])('does not exist for f = %d', (f) => {
    expect(() => memoryHalfLife(f)).toThrow(`a forget gate must be in [0, 1], got ${f}`)
  })
})
