import { type Entry, manual } from './entries'

/** How often each grade is given; each list adds up to 1. */
export type GradeShares = {
  /** Of a card's first grade: Again, Hard, Good, Easy. */
  readonly first: readonly number[]
  /** Of a review in which the card was remembered: Hard, Good, Easy. */
  readonly passed: readonly number[]
}

/** Those of Anki's learners on average: `first_rating_prob` and `review_rating_prob` of fsrs-rs's simulator. */
export const usualShares: GradeShares = { first: [0.24, 0.094, 0.495, 0.171], passed: [0.224, 0.631, 0.145] }

/** With fewer grades than this, a share says little of the learner. */
const leastGrades = 30

/** The learner's own shares, from all grades that stand; the usual ones where there are too few. */
export function gradeShares(entries: Iterable<readonly Entry[]>): GradeShares {
  const first = [0, 0, 0, 0]
  const passed = [0, 0, 0]
  for (const list of entries) {
    let before: Entry | undefined
    for (const entry of list) {
      // The first grade of a card that came with a memory is a review.
      if (entry.known) before = entry
      if (entry.grade === manual) continue
      if (!before) first[entry.grade - 1] = (first[entry.grade - 1] ?? 0) + 1
      // Again of the same day is a step, which tells nothing of a review.
      else if (entry.grade > 1 && entry.localDay !== before.localDay)
        passed[entry.grade - 2] = (passed[entry.grade - 2] ?? 0) + 1
      before = entry
    }
  }
  return { first: sharesOf(first) ?? usualShares.first, passed: sharesOf(passed) ?? usualShares.passed }
}

function sharesOf(counts: readonly number[]): number[] | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return total < leastGrades ? null : counts.map((count) => count / total)
}
