import { networkShapes } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import { expectSizes } from '../tensor/expect-number'
import { countParameters } from './params'

/**
 * The multiply–adds of one step of one sequence, through all layers (L) and directions (D), G blocks of weights:
 *
 *     Σ_l D · (G·h·in_l + G·h·p + p·h)     in_0 = d, in_l = D·p above; p·h only with a projection, else p = h
 *
 * which is the number of entries of all weight matrices, since a step multiplies each by one vector. They grow with the
 * square of the sizes; biases, gates and peepholes, a few for each unit, are not counted. One multiply–add is two
 * floating-point operations. A GRU takes as many whether it resets before the product or after. Errors: RangeError from
 * `checkSpec`.
 */
export function stepMultiplyAdds(spec: NetworkSpec): number {
  return countParameters(networkShapes(spec).filter(({ name }) => name.startsWith('weight')))
}

/**
 * The multiply–adds of a forward pass over B sequences of T steps each: B·T times those of one step; padding costs
 * nothing, so sequences of unequal length cost their steps together. Errors: RangeError naming the size.
 */
export function forwardMultiplyAdds(spec: NetworkSpec, steps: number, batch = 1): number {
  expectSizes({ steps, batch })
  return batch * steps * stepMultiplyAdds(spec)
}

/**
 * The multiply–adds of a training step, forward and backward, over B sequences of T steps: three times the forward pass.
 * Each of its products y = W v is followed by two of its size on the way back, dW += dy vᵀ for the weights and
 * dv = Wᵀ dy for inputs and states. Errors: RangeError naming the size.
 */
export function trainingMultiplyAdds(spec: NetworkSpec, steps: number, batch = 1): number {
  return 3 * forwardMultiplyAdds(spec, steps, batch)
}
