import type { RandomState } from './random-state'

/** How `RandomState.choice` draws. */
export interface ChoiceOptions {
  /** Whether one element may be drawn more than once; true when not given, as in NumPy. */
  readonly replace?: boolean
  /** The probability of each element, each ≥ 0, of sum 1 within 1.5e-8; all the same when not given. */
  readonly p?: readonly number[]
}

/** √(2^-52), how far from 1 NumPy lets the probabilities' sum be. */
const SUM_TOLERANCE = 2 ** -26

/**
 * The positions, in 0..n−1, of `size` elements drawn out of n: what NumPy's legacy `choice` draws, in the same order.
 *
 * replace, no p: `size` integers. No replace, no p: the first of a permutation of all n. With p: the inverse of the
 * cumulative distribution at uniform numbers; without replacement those that repeat are left out and the missing ones
 * drawn again, the probability of what was found being 0.
 *
 * Errors: RangeError when n or size is no size, p does not fit, or fewer than `size` elements can be drawn.
 */
export function chooseIndices(random: RandomState, n: number, size: number, options: ChoiceOptions): number[] {
  const { replace = true, p } = options
  const available = p === undefined ? n : countPossible(p, n)
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new RangeError(`the number of choices must be an integer of at least 0, got ${size}`)
  }
  if (size > 0 && n === 0) throw new RangeError('nothing can be chosen out of no elements')
  if (!replace && size > available) {
    throw new RangeError(`cannot choose ${size} different elements out of ${available}`)
  }
  if (p !== undefined) return replace ? drawFrom(random, p, size) : drawDifferent(random, p, size)
  if (!replace) return random.permutation(n).slice(0, size)
  return Array.from({ length: size }, () => random.randint(0, n))
}

/** Checks the probabilities and counts those above 0. */
function countPossible(p: readonly number[], n: number): number {
  if (p.length !== n) throw new RangeError(`p must hold ${n} probabilities, one for each element, got ${p.length}`)
  const bad = p.find((value) => !(value >= 0))
  if (bad !== undefined) throw new RangeError(`a probability must be at least 0, got ${bad}`)
  const total = p.reduce((sum, value) => sum + value, 0)
  if (!(Math.abs(total - 1) <= SUM_TOLERANCE)) throw new RangeError(`probabilities must sum to 1, got ${total}`)
  return p.filter((value) => value > 0).length
}

/** `size` draws by inversion: the first position whose cumulative probability is above a uniform number. */
function drawFrom(random: RandomState, p: readonly number[], size: number): number[] {
  let total = 0
  const cumulative = p.map((value) => {
    total += value
    return total
  })
  const last = cumulative.at(-1) as number
  const cdf = cumulative.map((value) => value / last)
  return Array.from({ length: size }, () => countUpTo(cdf, random.randomSample()))
}

function drawDifferent(random: RandomState, p: readonly number[], size: number): number[] {
  const found = new Set<number>()
  while (found.size < size) {
    const rest = p.map((value, index) => (found.has(index) ? 0 : value))
    for (const index of drawFrom(random, rest, size - found.size)) found.add(index)
  }
  return [...found]
}

/** How many of the ascending values are at most x, by bisection. */
function countUpTo(values: readonly number[], x: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) <= x) low = middle + 1
    else high = middle
  }
  return low
}
