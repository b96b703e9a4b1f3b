import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sigmoid } from '../math/sigmoid'
import { forgetBiasOf, memoryHalfLife } from './memory'

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

  it('is undone by the bias that gives it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 1e6, noNaN: true }), (n) => {
        // σ(b) rounds near 1 by up to 2^-53, which its logarithm, about ln ½ / n, feels n times as much.
        expect(Math.abs(memoryHalfLife(sigmoid(forgetBiasOf(n))) / n - 1)).toBeLessThan(1e-14 + 4e-16 * n)
      }),
    )
  })

  it('grows like e^b, with a bias accurate for long memories too', () => {
    expect(forgetBiasOf(1)).toBeCloseTo(0, 15)
    // −ln(e^x − 1) = −ln x − x/2 − … with x = ln 2 / n.
    expect(forgetBiasOf(1e12)).toBeCloseTo(12 * Math.LN10 - Math.log(Math.LN2) - Math.LN2 / 2e12, 13)
    expect(forgetBiasOf(0.01)).toBeCloseTo(-69.31471805599453, 12)
  })

  it.each([-0.1, 1.1, Number.NaN])('does not exist for f = %d', (f) => {
    expect(() => memoryHalfLife(f)).toThrow(`a forget gate is in [0, 1], got ${f}`)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %d', (n) => {
    expect(() => forgetBiasOf(n)).toThrow(`a half-life is a finite number > 0, got ${n}`)
  })
})
