import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMillis, dayNumber } from '../clock'
import { type Entry, entriesByCard } from '../entries'
import { foldCard } from '../fold'
import { arbitraryLog, shanghai, start } from '../testing/arbitrary-log'
import { sampleLog } from '../testing/sample-log'
import { gradedOf } from './graded'

describe('grades with the memory before them', () => {
  it('have the memory that all earlier grades of the card fold to', () => {
    fc.assert(
      fc.property(arbitraryLog, (events) => {
        const entries = entriesByCard(events)
        const seen = new Map<string, Entry[]>()
        for (const graded of gradedOf(entries)) {
          const earlier = seen.get(graded.card) ?? []
          expect(graded.before).toEqual(foldCard(earlier))
          expect(graded.firstOfDay).toBe(earlier.every(({ localDay }) => localDay !== graded.localDay))
          const last = earlier.at(-1)
          expect(graded.elapsed).toBe(last ? dayNumber(graded.localDay) - dayNumber(last.localDay) : 0)
          seen.set(graded.card, [...earlier, graded])
        }
        expect([...seen.values()].flat()).toHaveLength([...entries.values()].flat().length)
      }),
    )
  })

  it('leave out what is no grade', () => {
    const at = start
    const entries = entriesByCard(
      sampleLog(
        [
          { card: 'a.one', grade: 4, at },
          { card: 'a.one', grade: 3, at: at + dayMillis },
          { card: 'a.one', grade: 3, at: at + 9 * dayMillis },
        ],
        shanghai,
      ),
    )
    const list = entries.get('a.one') ?? []
    const rescheduled = list.map((entry, n) => (n === 1 ? { ...entry, grade: 0 as never } : entry))
    const without = list.filter((_, n) => n !== 1)
    const seen = (entries: typeof list) =>
      gradedOf(new Map([['a.one', entries]])).map(({ grade, elapsed, firstOfDay, before }) => {
        return { grade, elapsed, firstOfDay, stability: before?.stability, difficulty: before?.difficulty }
      })
    expect(seen(rescheduled)).toEqual(seen(without))
    expect(gradedOf(new Map([['a.one', rescheduled]])).map(({ elapsed }) => elapsed)).toEqual([0, 9])
  })

  it('count no negative days after a flight westward over the day boundary', () => {
    const [first] = entriesByCard(sampleLog([{ card: 'a.one', grade: 4, at: start }], shanghai)).get('a.one') ?? []
    if (!first) throw new Error('no entry')
    const landed = { ...first, at: first.at + 1, localDay: '2026-01-04', utcOffset: -300 }
    const [, second] = gradedOf(new Map([['a.one', [first, landed]]]))
    expect(second).toMatchObject({ elapsed: 0, firstOfDay: true })
  })
})
