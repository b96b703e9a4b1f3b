import { expectThat } from '../tensor/expect-number'

/** How `RandomState.choice` draws. */
export interface ChoiceOptions {
  /** Whether one element may be drawn more than once; true when not given, as in NumPy. */
  readonly replace?: boolean
  /** The probability of each element, each ≥ 0, of sum 1 within 1.5e-8; all the same when not given. */
  readonly p?: readonly number[]
}

/** √(2^-52), how far from 1 NumPy lets the probabilities' sum be. */
const SUM_TOLERANCE = 2 ** -26

/** Throws RangeError unless p holds n probabilities. */
export function expectProbabilities(p: readonly number[], n: number): void {
  const total = p.reduce((sum, value) => (value >= 0 ? sum + value : Number.NaN), 0)
  const holds = p.length === n && Math.abs(total - 1) <= SUM_TOLERANCE
  expectThat(holds, 'p', `${n} numbers of at least 0 that sum to 1`, p)
}

/**
 * `size` positions in p, each drawn with its probability: the first whose cumulative probability is above a uniform
 * number. Without replacement those that repeat are left out and the missing ones drawn again, the probability of what
 * was found being 0; at least `size` of them must be above 0.
 */
export function weightedIndices(
  uniform: () => number,
  p: readonly number[],
  size: number,
  replace: boolean,
): readonly number[] {
  const drawn: number[] = []
  const isOpen = (index: number) => replace || !drawn.includes(index)
  while (drawn.length < size) {
    let total = 0
    const sums = p.map((value, index) => {
      if (isOpen(index)) total += value
      return total
    })
    for (let missing = size - drawn.length; missing > 0; missing--) {
      const u = uniform()
      const index = sums.findIndex((sum) => sum / total > u)
      if (isOpen(index)) drawn.push(index)
    }
  }
  return drawn
}
