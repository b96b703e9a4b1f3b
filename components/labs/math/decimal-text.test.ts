import { expect, it } from 'vitest'
import { bracketed, decimalText, sixDecimals } from './decimal-text'

it.each([
  [0.5, '0.5'],
  [1, '1'],
  [0.1 + 0.2, '0.3'],
  [0, '0'],
  [-0.5, '−0.5'],
  [0.99999, '1.000'],
  [-0.00001, '−1.0\u00a0×\u00a010⁻⁵'],
  [123456789, '1.2\u00a0×\u00a010⁸'],
  [0.8519528, '0.852'],
  [-0.4259764, '−0.426'],
])('%d is written %s', (value, text) => {
  expect(decimalText(value)).toBe(text)
})

it('puts a negative factor in brackets', () => {
  expect([bracketed(-0.5), bracketed(2)]).toEqual(['(−0.5)', '2'])
})

it('writes six decimals in tables', () => {
  expect(sixDecimals(-0.5)).toBe('−0.500000')
})
