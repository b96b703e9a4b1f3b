import { describe, expect, it } from 'vitest'
import { stage } from '../srs/memory'
import { easeOfDifficulty, type Graded, reviewOf } from './review-log'

const graded: Graded = {
  at: 1_750_000_000_000,
  grade: 3,
  stage: null,
  interval: 600_000,
  lastInterval: 0,
  difficulty: 1,
  took: 4000,
}
const days = (count: number) => count * 86_400_000

describe('a grade in the review log', () => {
  it('has steps in negative seconds and reviews in days', () => {
    expect(reviewOf(graded)).toEqual({
      at: 1_750_000_000_000,
      grade: 3,
      interval: -600,
      lastInterval: 0,
      ease: 100,
      took: 4000,
      kind: 0,
    })
    expect(reviewOf({ ...graded, interval: days(12), lastInterval: days(3) })).toMatchObject({
      interval: 12,
      lastInterval: 3,
    })
  })

  it('is of the kind of the stage that the card was on', () => {
    const kinds = [null, stage.learning, stage.review, stage.relearning].map(
      (before) => reviewOf({ ...graded, stage: before }).kind,
    )
    expect(kinds).toEqual([0, 0, 1, 2])
  })

  it('has the difficulty where SM-2 has the ease factor', () => {
    expect([1, 5.5, 10].map(easeOfDifficulty)).toEqual([100, 600, 1100])
  })
})
