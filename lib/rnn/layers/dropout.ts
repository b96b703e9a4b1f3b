import type { RandomState } from '../random/random-state'

/**
 * A mask of `count` factors, each 0 with probability p and else 1/(1 − p), so that what it multiplies keeps its mean
 * ("inverted" dropout: nothing is scaled when it is off). One uniform number a factor is drawn, in order.
 *
 * Source: Srivastava et al. 2014, with the scaling moved from testing to training.
 */
export function dropoutMask(random: RandomState, count: number, p: number): Float64Array {
  const mask = new Float64Array(count)
  for (let n = 0; n < count; n++) mask[n] = random.randomSample() < p ? 0 : 1 / (1 - p)
  return mask
}
