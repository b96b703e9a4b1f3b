import { exp } from '../math/exp'
import { log } from '../math/log'
import { expectInteger, expectNotNegative, expectThat } from '../tensor/expect-number'

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
  expectThat(minimum >= 0 && minimum <= k && k <= 1, 'minimum ≤ k', 'in [0, 1]', `${minimum}, ${k}`)
  expectNotNegative('c', c)
  return schedule((i) => Math.max(minimum, k - c * i))
}

/**
 * Exponential decay, ε_i = kⁱ with 0 < k < 1.
 *
 * Errors: RangeError unless 0 < k < 1.
 * Source: Bengio, Vinyals, Jaitly & Shazeer 2015, "Scheduled Sampling", section 2.4.
 */
export function exponentialSchedule(k: number): TeacherForcingSchedule {
  expectThat(k > 0 && k < 1, 'k', 'in (0, 1)', k)
  return schedule((i) => exp(i * log(k)))
}

/**
 * Inverse sigmoid decay, ε_i = k/(k + e^(i/k)) with k ≥ 1: flat at first, then falling, then flat near 0.
 *
 * Errors: RangeError unless 1 ≤ k < ∞.
 * Source: Bengio, Vinyals, Jaitly & Shazeer 2015, "Scheduled Sampling", section 2.4.
 */
export function inverseSigmoidSchedule(k: number): TeacherForcingSchedule {
  expectThat(k >= 1 && Number.isFinite(k), 'k', 'a number of at least 1', k)
  return schedule((i) => k / (k + exp(i / k)))
}

function schedule(probability: TeacherForcingSchedule): TeacherForcingSchedule {
  return (i) => {
    expectInteger('the step', i, 0)
    return probability(i)
  }
}
