import { exp } from '../math/exp'
import type { RandomState } from '../random/random-state'
import { expectNotNegative, refuse } from '../tensor/expect-number'
import { expectFinite, type Tensor } from '../tensor/tensor'
import { largestOf } from '../training/softmax'

/** How a token is drawn from logits. */
export interface SamplingOptions {
  /** τ ≥ 0, 1 unless given: below 1 the likely tokens gain, above 1 they lose, 0 means the most likely one. */
  readonly temperature?: number
  /** Draws one uniform number a token; neither needed nor used at temperature 0. */
  readonly random?: Pick<RandomState, 'randomSample'>
}

/**
 * One token from logits s [V], with the probabilities softmax(s/τ), by inversion: u uniform in [0, 1), the token is the
 * first k with w_0 + … + w_k > u Σ_j w_j, where w_j = e^((s_j − max s)/τ). At τ = 0, the limit, it is the most likely
 * token, the first of equals, and no number is drawn.
 *
 * Errors: RangeError for logits or a temperature that are not finite, a temperature below 0, or a random source
 * that is needed and missing.
 */
export function sampleToken(logits: Tensor, { temperature = 1, random }: SamplingOptions): number {
  const { data } = logits
  expectFinite('the logits', logits)
  expectNotNegative('temperature', temperature)
  const largest = largestOf(data, 0, data.length)
  if (temperature === 0) return data.indexOf(largest)
  // The difference first: a logit divided by a very small temperature would overflow, 0 divided by it does not.
  const w = data.map((logit) => exp((logit - largest) / temperature))
  // Below the last of the cumulative sums even when rounded, since u ≤ 1 − 2^-53: there always is such a k.
  const limit = (random ?? refuse('random', 'given', random)).randomSample() * w.reduce((sum, weight) => sum + weight)
  let cumulative = 0
  return w.findIndex((weight) => {
    cumulative += weight
    return cumulative > limit
  })
}
