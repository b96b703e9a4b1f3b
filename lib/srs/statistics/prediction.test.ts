import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMillis } from '../clock'
import { entriesByCard } from '../entries'
import { foldCard } from '../fold'
import { retrievability } from '../scheduler'
import { arbitraryLog, shanghai, start } from '../testing/arbitrary-log'
import { sampleLog } from '../testing/sample-log'
import { gradedOf } from './graded'
import { predictionsOf } from './prediction'

const predictionsIn = (events: Parameters<typeof entriesByCard>[0]) => predictionsOf(gradedOf(entriesByCard(events)))

describe('predictions', () => {
  it('are made for grades at least a day after the last, and number the reviews and lapses of a card', () => {
    const grades = [4, 1, 3, 3, 1] as const
    const days = [0, 8, 8.01, 12, 20]
    const log = sampleLog(
      grades.map((grade, n) => ({ card: 'a.one', grade, at: start + (days[n] as number) * dayMillis })),
      shanghai,
    )
    const found = predictionsIn(log)
    expect(found.map(({ predicted, ...rest }) => rest)).toEqual([
      { recalled: false, elapsed: 8, review: 2, lapses: 0 },
      { recalled: true, elapsed: 4, review: 3, lapses: 1 },
      { recalled: false, elapsed: 8, review: 4, lapses: 1 },
    ])
    const [first] = entriesByCard(log).get('a.one') ?? []
    const before = first && foldCard([first])
    const asked = log[1]
    if (!before || !asked) throw new Error('the log is empty')
    expect(found[0]?.predicted).toBe(retrievability(before, asked))
  })

  it('are probabilities, one for each grade a day or more after the last', () => {
    fc.assert(
      fc.property(arbitraryLog, (events) => {
        const found = predictionsIn(events)
        const wanted = gradedOf(entriesByCard(events)).filter(({ elapsed }) => elapsed > 0)
        expect(found.map(({ elapsed }) => elapsed)).toEqual(wanted.map(({ elapsed }) => elapsed))
        for (const { predicted, lapses, review } of found) {
          expect(predicted).toBeGreaterThan(0)
          expect(predicted).toBeLessThan(1)
          expect(lapses).toBeLessThanOrEqual(review - 2)
        }
      }),
    )
  })
})
