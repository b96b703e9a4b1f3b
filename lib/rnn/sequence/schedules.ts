import { exp } from '../math/exp'
import { expectInteger } from '../training/expect-number'

/**
 * How likely the decoder is given the true previous token at training step i (an integer ≥ 0), a number in 0..1.
 * Errors: RangeError when i is not an integer ≥ 0.
 */
export type TeacherForcingSchedule = (i: number) => number

/**
 * Linear decay, ε_i = max(ε_min, k − c·i): from k down to ε_min by c a step.
 *
 * Errors: RangeError unless 0 ≤ ε_min ≤ k ≤ 1 and 0 ≤ c < ∞.
 * Source: Bengio, Vinyals, Jaitly & Shazeer 2015, "Scheduled Sampling", section 2.4.
 */
export function linearSchedule({ k = 1, c, minimum = 0 }: { k?: number; c: number; minimum?: number }) {
  if (!(minimum >= 0 && minimum <= k && k <= 1 && c >= 0 && c < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`wanted 0 ≤ minimum ≤ k ≤ 1 and a finite c ≥ 0, got minimum ${minimum}, k ${k}, c ${c}`)
  }
  return schedule((i) => Math.max(minimum, k - c * i))
}

/**
 * Exponential decay, ε_i = kⁱ with 0 < k < 1, by repeated squaring: products round alike in every engine.
 *
 * Errors: RangeError unless 0 < k < 1.
 * Source: Bengio, Vinyals, Jaitly & Shazeer 2015, "Scheduled Sampling", section 2.4.
 */
export function exponentialSchedule(k: number): TeacherForcingSchedule {
  if (!(k > 0 && k < 1)) throw new RangeError(`wanted 0 < k < 1, got ${k}`)
  return schedule((i) => {
    let power = 1
    let square = k
    for (let rest = i; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) power *= square
      square *= square
    }
    return power
  })
}

/**
 * Inverse sigmoid decay, ε_i = k/(k + e^(i/k)) with k ≥ 1: flat at first, then falling, then flat near 0.
 *
 * Errors: RangeError unless 1 ≤ k < ∞.
 * Source: Bengio, Vinyals, Jaitly & Shazeer 2015, "Scheduled Sampling", section 2.4.
 */
export function inverseSigmoidSchedule(k: number): TeacherForcingSchedule {
  if (!(k >= 1 && k < Number.POSITIVE_INFINITY)) throw new RangeError(`wanted a finite k ≥ 1, got ${k}`)
  return schedule((i) => k / (k + exp(i / k)))
}

function schedule(probability: TeacherForcingSchedule): TeacherForcingSchedule {
  return (i) => {
    expectInteger('the step', i, 0, Number.POSITIVE_INFINITY)
    return probability(i)
  }
}
