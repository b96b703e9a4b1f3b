import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeNumber, isKey } from './grade-number'

describe('grading a number', () => {
  it('takes a whole key exactly', () => {
    expect(gradeNumber(384, [], '4*(3*8+64+8)')).toEqual({ outcome: 'correct', value: 384 })
    expect(gradeNumber(384, [], '384.1').outcome).toBe('wrong')
  })

  it('takes any other key to a relative 1e-3, on either side of zero', () => {
    expect(gradeNumber(0.3660323, [], '0.366').outcome).toBe('correct')
    expect(gradeNumber(0.3660323, [], '0.37').outcome).toBe('wrong')
    expect(gradeNumber(-0.15457, [], '-0.1546').outcome).toBe('correct')
    expect(gradeNumber(2.656e-5, [], '0.9^100').outcome).toBe('correct')
  })

  it('names the slips that lead to the number', () => {
    const slips = [
      { value: 97, why: 'a' },
      { value: 105, why: 'b' },
    ]
    expect(gradeNumber(113, slips, '97')).toEqual({ outcome: 'wrong', value: 97, slips: [slips[0]] })
  })

  it('does not take what cannot be read for an answer', () => {
    for (const text of ['', 'abc', '1/0', '9'.repeat(600)]) expect(gradeNumber(1, [], text).outcome).toBe('unreadable')
  })

  it('takes every key for itself', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (key) => isKey(key, key)))
  })
})
