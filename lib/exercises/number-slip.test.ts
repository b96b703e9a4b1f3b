import { describe, expect, it } from 'vitest'
import { numberSlip, worth } from './number-slip'

const text = { zh: '漏了一半。', en: 'Half of it is missing.' }

describe('a slip that is its calculation', () => {
  const slip = numberSlip<number>('testing.half', text, (n) =>
    n > 0 ? { half: `${n} × (3 + 1)/2`, plain: `${n}`, none: undefined } : undefined,
  )

  it('has the values that its calculations give', () => {
    expect(slip.values(5)).toEqual({ half: 10, plain: 5 })
    expect(slip.values(0)).toBeUndefined()
  })

  it('shows them, but no plain number', () => {
    expect(slip.how?.(5, 'half')).toBe('5 × (3 + 1)/2')
    expect(slip.how?.(5, 'plain')).toBeUndefined()
    expect(slip.how?.(0, 'half')).toBeUndefined()
  })

  it('refuses a calculation that cannot be read', () => {
    expect(() => worth('2 ×')).toThrow('"2 ×" cannot be read')
  })
})
