import { describe, expect, it } from 'vitest'
import { momentOf } from './clock'
import { evidenceForRubric, gradeOfPoints } from './evidence'
import { exact, outcomes } from './testing/exact'

const moment = momentOf(Date.UTC(2026, 5, 10, 12), 480)

describe('evidence', () => {
  it('is Good for all points, Again for none, Hard for some', () => {
    expect([gradeOfPoints(2, 2), gradeOfPoints(0, 3), gradeOfPoints(2, 3), gradeOfPoints(1, 3)]).toEqual([3, 1, 2, 2])
  })

  it.each([
    [0, 0],
    [-1, 2],
    [3, 2],
    [Number.NaN, 2],
  ])('cannot be %d of %d points', (covered, total) => {
    expect(() => gradeOfPoints(covered, total)).toThrow(RangeError)
  })

  it('sums the points of a card up in one entry, with the due time that its grade promises', () => {
    const points = [
      { id: 'q1.p1', card: 'vanishing.jacobian-product' },
      { id: 'q1.p2', card: 'rnn.step-jacobian' },
      { id: 'q1.p3', card: 'vanishing.jacobian-product' },
      { id: 'q1.p4', card: 'vanishing.consequence' },
    ]
    const known = outcomes(null, momentOf(moment.at - 86_400_000, 480))[4].memory
    const memories = new Map([['rnn.step-jacobian', known]])
    expect(evidenceForRubric(points, ['q1.p3', 'q1.p2', 'q9.p9'], memories, moment, () => exact)).toEqual([
      { card: 'vanishing.jacobian-product', grade: 2, due: outcomes(null, moment)[2].due },
      { card: 'rnn.step-jacobian', grade: 3, due: outcomes(known, moment)[3].due },
      { card: 'vanishing.consequence', grade: 1, due: outcomes(null, moment)[1].due },
    ])
  })
})
