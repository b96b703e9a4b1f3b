import { describe, expect, it } from 'vitest'
import { canonicalNumber } from './canonical-number'
import { shownNumber } from './shown-number'

describe('canonicalNumber', () => {
  it.each([
    ['1948', '1,948', '1{,}948', '1\\,948', ' 1948 '],
    ['2.66e-5', '0.0000266', '2.66 × 10⁻⁵', '2.66\\times 10^{-5}', '2.66\\times10^{-5}'],
    ['-0.5', '−0.5'],
  ])('knows spellings of %s', (...spellings) => {
    expect(new Set(spellings.map(canonicalNumber)).size).toBe(1)
  })

  it.each([
    ['0.5', '0.50'],
    ['384', '-384'],
    ['1.23', '12.3'],
    ['1,2', '12'],
  ])('keeps %s and %s apart', (a, b) => {
    const canonical = (text: string) => {
      try {
        return canonicalNumber(text)
      } catch {
        return 'none'
      }
    }
    expect(canonical(a)).not.toBe(canonical(b))
  })

  it.each(['', 'many', '3 or 4', '1e', '0x10', '3.'])('refuses "%s"', (text) => {
    expect(() => canonicalNumber(text)).toThrow('is not a number')
  })
})

describe('shownNumber', () => {
  it.each([
    ['384', '384'],
    ['-0.154570', '−0.154570'],
    ['2.66e-5', '2.66 × 10⁻⁵'],
    ['1.2e15', '1.2 × 10¹⁵'],
  ])('shows %s as %s', (text, shown) => {
    expect(shownNumber(text)).toBe(shown)
    expect(canonicalNumber(shown)).toBe(canonicalNumber(text))
  })
})
