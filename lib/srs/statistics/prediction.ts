import { retrievability } from '../scheduler'
import { defaultWeights, type Weights } from '../weights'
import { type Graded, isRecalled } from './graded'

/** What the scheduler expected of a review, and what came. */
export type Prediction = {
  /** The probability of recall just before the grade, by whole days of the learner. */
  readonly predicted: number
  readonly recalled: boolean
  /** Whole days since the card's last grade, at least 1. */
  readonly elapsed: number
  /** The number of the review among the card's: 1 is its first grade, and each day later than the last counts one more. */
  readonly review: number
  /** How often the card was forgotten before, in reviews of this kind. */
  readonly lapses: number
}

/**
 * The reviews that memory is measured by, as srs-benchmark takes them: grades at least a day after the card's last one.
 * `grades` are each card's in their order (`gradedOf` under the same weights).
 */
export function predictionsOf(grades: readonly Graded[], weights: Weights = defaultWeights): Prediction[] {
  const past = new Map<string, { reviews: number; lapses: number }>()
  return grades.flatMap((graded) => {
    const { card, before, elapsed, grade } = graded
    if (!before || elapsed < 1) return []
    const { reviews, lapses } = past.get(card) ?? { reviews: 1, lapses: 0 }
    const recalled = isRecalled(grade)
    past.set(card, { reviews: reviews + 1, lapses: lapses + (recalled ? 0 : 1) })
    return [{ predicted: retrievability(before, graded, weights), recalled, elapsed, review: reviews + 1, lapses }]
  })
}
