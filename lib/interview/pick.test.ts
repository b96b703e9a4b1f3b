import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pickQuestions } from './pick'

const bank = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']
const seed = fc.integer({ min: 0, max: 0xffffffff })

describe('picking questions', () => {
  it('depends on the seed and the set alone', () => {
    fc.assert(
      fc.property(seed, fc.shuffledSubarray(bank, { minLength: 6 }), fc.nat(6), (seed, shuffled, count) => {
        const picked = pickQuestions(bank, count, seed)
        expect(picked).toEqual(pickQuestions([...shuffled, ...shuffled], count, seed))
        expect(new Set(picked).size).toBe(count)
        expect(bank).toEqual(expect.arrayContaining(picked))
      }),
    )
  })

  it('never changes what a seed means', () => {
    expect([0, 1, 42, 0xffffffff].map((seed) => pickQuestions(bank, 3, seed))).toMatchInlineSnapshot(`
      [
        [
          "q2",
          "q1",
          "q3",
        ],
        [
          "q4",
          "q2",
          "q5",
        ],
        [
          "q4",
          "q1",
          "q6",
        ],
        [
          "q6",
          "q2",
          "q5",
        ],
      ]
    `)
  })

  it('chooses every question about equally often in every place', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 6000; seed += 1)
      for (const [place, id] of pickQuestions(bank, 3, seed).entries())
        counts.set(`${place}${id}`, (counts.get(`${place}${id}`) ?? 0) + 1)
    expect(counts.size).toBe(18)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130)
  })

  it('says when the bank is too small', () => {
    expect(() => pickQuestions(['q1', 'q1'], 2, 1)).toThrow('cannot pick 2 questions from a bank of 1')
  })
})
