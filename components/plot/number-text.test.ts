import { describe, expect, it } from 'vitest'
import { CARRIED_DIGITS, numberText, tickText } from './number-text'

describe('numberText', () => {
  it.each([
    [7.49873e-16, '7.50 × 10⁻¹⁶'],
    [1.2285e15, '1.23 × 10¹⁵'],
    [0.0123456, '0.0123'],
    [2.0864, '2.09'],
    [9.999, '10.0'],
    [42195, '42195'],
    [421951, '4.22 × 10⁵'],
    [0, '0'],
    [-0.5, '−0.500'],
    [-3e-9, '−3.00 × 10⁻⁹'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NaN, '–'],
  ])('%d is %s', (value, text) => {
    expect(numberText(value)).toBe(text.replaceAll(' ', '\u00a0'))
  })
})

describe('a number that the page carries, rounded, and the same one computed in the browser', () => {
  it('read alike, in ties too', () => {
    for (const exact of [0.18034999, 0.180349999, 0.18035, 1.23449999, -2.71449996e-8]) {
      const carried = Number(exact.toPrecision(CARRIED_DIGITS))
      expect(numberText(exact, 4)).toBe(numberText(carried, 4))
    }
  })
})

describe('tickText', () => {
  it.each([
    [1e-20, '10⁻²⁰'],
    [0.001, '0.001'],
    [0.2, '0.2'],
    [20000, '20000'],
    [1e6, '10⁶'],
    [2e6, '2 × 10⁶'],
    [-5, '−5'],
    [-1e6, '−10⁶'],
  ])('%d is %s', (tick, text) => {
    expect(tickText(tick)).toBe(text.replaceAll(' ', '\u00a0'))
  })
})
