import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percent } from './scale'

const linear = { label: '', min: 2, max: 12, ticks: [] }
const log = { label: '', min: 1e-3, max: 1e3, ticks: [], scale: 'log' } as const

describe('percent', () => {
  it('puts equal steps equally far apart on a linear axis, equal factors on a logarithmic one', () => {
    expect([2, 7, 12].map((value) => percent(linear, value))).toEqual([0, 50, 100])
    for (const [n, value] of [1e-3, 1e-2, 0.1, 1, 10, 100, 1000].entries()) {
      expect(percent(log, value)).toBeCloseTo((100 * n) / 6, 9)
    }
  })

  it('keeps what is beyond an end at the end, zero and below among it', () => {
    expect([-5, 99].map((value) => percent(linear, value))).toEqual([0, 100])
    expect([-1, 0, 1e-300, 1e300].map((value) => percent(log, value))).toEqual([0, 0, 0, 100])
  })

  it('never turns round', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(percent(log, less)).toBeLessThanOrEqual(percent(log, more))
        expect(percent(linear, less)).toBeLessThanOrEqual(percent(linear, more))
      }),
    )
  })
})
