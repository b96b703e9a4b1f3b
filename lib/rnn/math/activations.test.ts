import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centralDifference } from '../testing/central-difference'
import { fixed, fixedDivide, fixedExp, ONE, ulpsFrom } from '../testing/reference'
import { exp } from './exp'
import { relu, reluDerivative } from './relu'
import { sigmoid, sigmoidDerivative } from './sigmoid'
import { tanh, tanhDerivative } from './tanh'

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const runs = { numRuns: 400 }
/** Where the table of σ has its nodes. */
const node = (j: number) => j / 16

function expectDerivative(f: (x: number) => number, derivative: (x: number) => number): void {
  for (const x of [-12.5, -3, -1.0625, -0.2, 0, 1e-3, 0.5, 2, 7.7]) {
    const data = Float64Array.of(x)
    const [slope] = centralDifference(() => f(data[0] as number), data)
    expect(derivative(x)).toBeCloseTo(slope as number, 9)
  }
}

describe('exp', () => {
  it('is within 0.52 ulp', () => {
    fc.assert(
      fc.property(
        fc.oneof(within(-708, 709.78), within(-1, 1), within(-0.01, 0.01)),
        (x) => ulpsFrom(fixedExp(fixed(x)), exp(x)) <= 0.52,
      ),
      runs,
    )
  })
  it('is within 0.8 ulp where the result is subnormal', () => {
    fc.assert(
      fc.property(within(-745.1, -708.4), (x) => ulpsFrom(fixedExp(fixed(x)), exp(x)) <= 0.8),
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
    [-745.1332191019411, 5e-324],
    [-745.1332191019412, 0],
  ])('exp(%d) is %d', (x, y) => expect(exp(x)).toBe(y))
})

describe('sigmoid', () => {
  const exact = (x: number) => fixedDivide(ONE, ONE + fixedExp(-fixed(x)))
  it('is within 0.7 ulp', () => {
    fc.assert(
      fc.property(
        fc.oneof(within(-40, 40), within(-708, 708), within(-2, 2), fc.integer({ min: -640, max: 640 }).map(node)),
        (x) => ulpsFrom(exact(x), sigmoid(x)) <= 0.7,
      ),
      runs,
    )
  })
  it('is within 0.8 ulp where the result is subnormal', () => {
    fc.assert(
      fc.property(within(-745.1, -708.4), (x) => ulpsFrom(exact(x), sigmoid(x)) <= 0.8),
      runs,
    )
  })
  it('has the derivative s(1 − s)', () => expectDerivative(sigmoid, (x) => sigmoidDerivative(sigmoid(x))))
  it.each([
    [0, 0.5],
    [1000, 1],
    [-1000, 0],
    [40, 1],
    [-40, 4.248354255291589e-18],
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
  it('is within 0.9 ulp', () => {
    fc.assert(
      fc.property(
        fc.oneof(within(-20, 20), within(-1, 1), within(-0.1, 0.1), within(-1e-9, 1e-9)),
        (x) => ulpsFrom(exact(x), tanh(x)) <= 0.9,
      ),
      runs,
    )
  })
  it('has the derivative 1 − y²', () => expectDerivative(tanh, (x) => tanhDerivative(tanh(x))))
  it('is odd', () => {
    fc.assert(fc.property(within(-30, 30), (x) => Object.is(tanh(-x), -tanh(x))))
  })
  it.each([
    [0, 0],
    [-0, -0],
    [20, 1],
    [-1e300, -1],
    [5e-324, 5e-324],
    [Number.POSITIVE_INFINITY, 1],
    [Number.NEGATIVE_INFINITY, -1],
    [Number.NaN, Number.NaN],
  ])('tanh(%d) is %d', (x, y) => expect(tanh(x)).toBe(y))
})

describe('relu', () => {
  it.each([
    [-2, 0],
    [-0, 0],
    [0, 0],
    [5e-324, 5e-324],
    [3, 3],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
  ])('relu(%d) is %d', (x, y) => expect(relu(x)).toBe(y))
  it.each([
    [-2, 0],
    [-0, 0],
    [0, 0],
    [5e-324, 1],
    [3, 1],
  ])('has the derivative %d → %d, of x as of relu x', (x, slope) => {
    expect(reluDerivative(x)).toBe(slope)
    expect(reluDerivative(relu(x))).toBe(slope)
  })
})
