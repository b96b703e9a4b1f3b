import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMillis } from './clock'
import { foldEvents } from './fold'
import { memoryOfSm2 } from './known'
import { advance, noState } from './learner-state'
import { defaultSettings } from './settings'
import { event, review, start } from './testing/log'
import { defaultWeights } from './weights'

const known = { interval: 10, ease: 2500, reps: 4, lapses: 1 }
const said = (n: number, at = start, more = {}) =>
  event(n, 'card.known', { card: 'own.1', due: at + 10 * dayMillis, known: { ...known, ...more } }, at)

describe('what SM-2 knew, as a memory of FSRS', () => {
  it('is the published one', () => {
    const { stability, difficulty } = memoryOfSm2({ interval: 10, ease: 2500 }, defaultWeights)
    expect(stability).toBe(10)
    expect(difficulty).toBeCloseTo(6.914_056_3, 5)
  })

  it('stays within bounds, however strange', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36_500 }), fc.integer({ min: 1300, max: 65_535 }), (interval, ease) => {
        const { stability, difficulty } = memoryOfSm2({ interval, ease }, defaultWeights)
        expect(stability).toBe(interval)
        expect(difficulty).toBeGreaterThanOrEqual(1)
        expect(difficulty).toBeLessThanOrEqual(10)
      }),
    )
  })
})

describe('a card that came with a memory', () => {
  it('is in review with what it came with, and without any grade', () => {
    const memory = foldEvents([said(1)]).get('own.1')
    expect(memory).toMatchObject({ stability: 10, reps: 4, lapses: 1, state: 2, lastAt: start })
    expect(memory).toMatchObject({ due: start + 10 * dayMillis, lastEvent: said(1).id })
  })

  it('is graded from there', () => {
    const at = start + 10 * dayMillis
    const memory = foldEvents([said(1), review(2, 'own.1', 3, at)]).get('own.1')
    expect(memory).toMatchObject({ reps: 5, lapses: 1, state: 2, lastAt: at })
    // Good at the interval multiplies it by the ease: that is what the conversion means.
    expect(memory?.stability).toBeCloseTo(25, 1)
  })

  it('takes the terms of FSRS as they are, under any weights', () => {
    const fsrs = { stability: 31.5, difficulty: 5.25, reps: 5, lapses: 0 }
    const one = event(1, 'card.known', { card: 'own.1', due: start, known: fsrs })
    const weights = defaultWeights.map((weight) => weight * 0.9)
    for (const settings of [defaultSettings, { ...defaultSettings, weights }])
      expect(foldEvents([one], settings).get('own.1')).toMatchObject(fsrs)
  })

  it('is converted anew under other weights', () => {
    const weights = defaultWeights.map((weight, i) => (i === 10 ? weight * 0.8 : weight))
    const before = advance(noState, [said(1)])
    const after = advance(before, [event(2, 'settings', { changes: { weights } })])
    expect(after.memories.get('own.1')?.difficulty).not.toBe(before.memories.get('own.1')?.difficulty)
  })

  it('takes the later of two memories, and what was said before grades does not replace them', () => {
    const later = said(2, start + dayMillis, { interval: 25 })
    for (const order of [
      [said(1), later],
      [later, said(1)],
    ])
      expect(foldEvents(order).get('own.1')).toMatchObject({ stability: 25, reps: 4 })
    const graded = review(3, 'own.1', 3, start + 12 * dayMillis)
    expect(foldEvents([graded, said(1)]).get('own.1')).toMatchObject({ reps: 5, lastAt: graded.at })
  })
})
