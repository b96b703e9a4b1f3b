import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixed, fixedDivide, fixedExp, ONE, ulpsFrom } from '../testing/reference'
import { exp } from './exp'
import { sigmoid } from './sigmoid'
import { tanh } from './tanh'

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const runs = { numRuns: 400 }

describe('exp', () => {
  it('is within 1 ulp', () => {
    fc.assert(
      fc.property(within(-700, 700), (x) => ulpsFrom(fixedExp(fixed(x)), exp(x)) <= 1),
      runs,
    )
  })
  it.each([
    [0, 1],
    [1, Math.E],
    [-1e9, 0],
    [-750, 0],
    [710, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, 0],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
    [709.782712893384, 1.7976931348622732e308],
    [-745.13, 5e-324],
  ])('exp(%d) is %d', (x, y) => expect(exp(x)).toBe(y))
})

describe('sigmoid', () => {
  const exact = (x: number) => fixedDivide(ONE, ONE + fixedExp(-fixed(x)))
  it('is within 1 ulp', () => {
    fc.assert(
      fc.property(
        fc.oneof(within(-40, 40), within(-700, 700), within(-2, 2)),
        (x) => ulpsFrom(exact(x), sigmoid(x)) <= 1,
      ),
      runs,
    )
  })
  it.each([
    [0, 0.5],
    [1000, 1],
    [-1000, 0],
    [Number.POSITIVE_INFINITY, 1],
    [Number.NEGATIVE_INFINITY, 0],
    [Number.NaN, Number.NaN],
  ])('sigmoid(%d) is %d', (x, y) => expect(sigmoid(x)).toBe(y))
})

describe('tanh', () => {
  const exact = (x: number) => {
    const square = fixedExp(2n * fixed(x))
    return fixedDivide(square - ONE, square + ONE)
  }
  it('is within 1 ulp', () => {
    fc.assert(
      fc.property(
        fc.oneof(within(-20, 20), within(-1, 1), within(-1e-9, 1e-9)),
        (x) => ulpsFrom(exact(x), tanh(x)) <= 1,
      ),
      runs,
    )
  })
  it('is odd', () => {
    fc.assert(fc.property(within(-30, 30), (x) => Object.is(tanh(-x), -tanh(x))))
  })
  it.each([
    [0, 0],
    [-0, -0],
    [20, 1],
    [-1e300, -1],
    [Number.POSITIVE_INFINITY, 1],
    [Number.NaN, Number.NaN],
  ])('tanh(%d) is %d', (x, y) => expect(tanh(x)).toBe(y))
})
