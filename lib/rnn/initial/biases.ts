import { log } from '../math/log'
import type { RandomState } from '../random/random-state'

/**
 * How an LSTM's gates are biased at first: every forget gate by `forgetBias`; or by `chrono`, the longest time T_max,
 * in steps, over which dependencies are expected.
 */
export type GateBias = { readonly forgetBias: number } | { readonly chrono: number }

/**
 * The biases of an LSTM [4h], order i, f, g, o, all 0 but those of the gates:
 *
 *     b_f = forgetBias        or (chrono)        b_f = ln u, u ~ U(1, T_max − 1)     b_i = −b_f
 *
 * The second makes the units forget over times between 1 and T_max steps from the start, as σ(ln u) = 1 − 1/(u + 1).
 *
 * Errors: RangeError when forgetBias is not finite or T_max is not finite and at least 2.
 * Source: Gers et al. 2000 and Jozefowicz et al. 2015 for a forget bias of 1; Tallec & Ollivier 2018 for chrono.
 */
export function lstmBias(random: RandomState, h: number, given: GateBias): Float64Array {
  const bias = new Float64Array(4 * h)
  if ('forgetBias' in given) {
    if (!Number.isFinite(given.forgetBias)) throw new RangeError(`forgetBias must be finite, got ${given.forgetBias}`)
    return bias.fill(given.forgetBias, h, 2 * h)
  }
  const longest = given.chrono
  if (!(longest >= 2 && Number.isFinite(longest))) {
    throw new RangeError(`chrono must be a finite number of at least 2 steps, got ${longest}`)
  }
  random.uniform(1, longest - 1, h).forEach((u, unit) => {
    bias[h + unit] = log(u)
    bias[unit] = -log(u)
  })
  return bias
}
