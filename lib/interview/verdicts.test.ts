import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlighted } from './highlight'
import { scoreOf } from './score'
import { foundIn, overrule, standingIds } from './verdicts'

const marks = {
  points: [
    { id: 'a', verdict: 'covered', spans: [{ start: 0, end: 4 }] },
    { id: 'b', verdict: 'missing', spans: [] },
    { id: 'c', verdict: 'unsure', spans: [{ start: 2, end: 6 }] },
  ],
  misconceptions: [{ id: 'x', verdict: 'asserted', spans: [{ start: 8, end: 10 }] }],
} as const

describe('verdicts', () => {
  it('lists what was found, and apart from it what nobody is sure of', () => {
    expect(foundIn(marks)).toEqual({ covered: ['a'], asserted: ['x'], unsure: ['c'] })
  })

  it('stands as the learner overruled it, and forgets an overruling that agrees with the marker', () => {
    const found = foundIn(marks)
    const once = overrule({}, found, 'b', true)
    expect(standingIds(['a', 'b', 'c'], found.covered, once)).toEqual(['a', 'b'])
    expect(overrule(once, found, 'b', false)).toEqual({})
    expect(standingIds(['x'], found.asserted, overrule({}, found, 'x', false))).toEqual([])
  })
})

describe('the highlighted answer', () => {
  it('cuts the answer where evidence begins and ends', () => {
    expect(highlighted('0123456789abc', marks).map(({ text, ids }) => [text, ids.join()])).toEqual([
      ['01', 'a'],
      ['23', 'a,c'],
      ['45', 'c'],
      ['67', ''],
      ['89', 'x'],
      ['abc', ''],
    ])
  })

  it('is the answer, letter by letter, whatever the spans', () => {
    const span = fc.record({ start: fc.nat(40), end: fc.nat(40) })
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span), (answer, spans) => {
        const all = { points: [{ id: 'a', verdict: 'covered' as const, spans }], misconceptions: [] }
        expect(
          highlighted(answer, all)
            .map(({ text }) => text)
            .join(''),
        ).toBe(answer)
      }),
    )
  })
})

describe('the score', () => {
  const question = {
    points: [
      { id: 'a', weight: 60 },
      { id: 'b', weight: 40 },
    ],
    misconceptions: [
      { id: 'x', penalty: 15 },
      { id: 'y', penalty: 90 },
    ],
  }
  it('is the covered weight minus the penalties, between 0 and 100', () => {
    expect(scoreOf(question, { covered: ['a', 'b'] })).toBe(100)
    expect(scoreOf(question, { covered: ['a', 'nobody'], asserted: ['x'] })).toBe(45)
    expect(scoreOf(question, { covered: ['a'], asserted: ['x', 'y'] })).toBe(0)
  })
})
