import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMillis, momentOf } from '../clock'
import { foldEvents } from '../fold'
import { retrievability } from '../scheduler'
import { arbitraryLog, shanghai, start } from '../testing/arbitrary-log'
import { outcome } from '../testing/exact'
import { masteryByConcept, masteryByLesson } from './mastery'

const cards = [
  { id: 'a.one', lesson: 'a', tags: ['x'] },
  { id: 'a.two', lesson: 'a', tags: ['x', 'y'] },
  { id: 'b.one', lesson: 'b', tags: ['y'] },
]
const moment = momentOf(start, shanghai)

describe('mastery', () => {
  it('counts cards, those met and those learned, and recall over all of them', () => {
    const memories = new Map([
      ['a.one', outcome(null, moment, 4).memory],
      ['b.one', outcome(null, moment, 1).memory],
      ['gone', outcome(null, moment, 4).memory],
    ])
    expect(masteryByLesson(cards, memories, moment)).toEqual([
      { id: 'a', cards: 2, met: 1, learned: 1, recall: 0.5 },
      { id: 'b', cards: 1, met: 1, learned: 0, recall: 1 },
    ])
    expect(masteryByConcept(cards, memories, moment)).toEqual([
      { id: 'x', cards: 2, met: 1, learned: 1, recall: 0.5 },
      { id: 'y', cards: 2, met: 1, learned: 0, recall: 0.5 },
    ])
  })

  it('falls as time passes, and adds up over lessons', () => {
    fc.assert(
      fc.property(arbitraryLog, fc.nat(1000), fc.nat(1000), (events, soon, more) => {
        const memories = foldEvents(events)
        const at = (days: number) => momentOf(start + (400 + days) * dayMillis, shanghai)
        const [now, later] = [at(soon), at(soon + more)]
        const lessons = masteryByLesson(cards, memories, now)
        const recalled = lessons.reduce((sum, one) => sum + one.recall * one.cards, 0)
        const single = [...memories.values()].reduce((sum, memory) => sum + retrievability(memory, now), 0)
        expect(recalled).toBeCloseTo(single, 9)
        expect(lessons.reduce((sum, { met }) => sum + met, 0)).toBe(memories.size)
        for (const [n, { recall, cards: all, met, learned }] of lessons.entries()) {
          expect(learned).toBeLessThanOrEqual(met)
          expect(recall).toBeLessThanOrEqual(met / all)
          expect(masteryByLesson(cards, memories, later)[n]?.recall).toBeLessThanOrEqual(recall)
        }
      }),
    )
  })
})
