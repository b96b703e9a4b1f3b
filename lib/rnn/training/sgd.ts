import type { ParameterSet } from '../layers/network-parameters'
import { expectAboveZero, expectFraction } from '../tensor/expect-number'
import type { Optimiser } from './optimiser'
import { combine, expectGradients, zerosLike } from './parameter-set'

/** What can be set in `sgd`. */
export interface SgdOptions {
  /** η > 0 */
  readonly learningRate: number
  /** μ in [0, 1); 0 by default */
  readonly momentum?: number
}

/** What `sgd` carries from step to step. */
export interface SgdState {
  /** v, in the shapes of the parameters; without momentum it is the last gradient. */
  readonly velocity: ParameterSet
}

/**
 * Stochastic gradient descent, with PyTorch's form of momentum (the rate stands outside the velocity):
 *
 *     v ← μ v + g
 *     θ ← θ − η v
 *
 * Errors: RangeError naming the option that is out of its range.
 * Source: `torch.optim.SGD` without dampening.
 */
export function sgd({ learningRate, momentum = 0 }: SgdOptions): Optimiser<SgdState> {
  expectAboveZero('learningRate', learningRate)
  expectFraction('momentum', momentum)
  return {
    initial: (parameters) => ({ velocity: zerosLike(parameters) }),
    step(parameters, gradients, before) {
      expectGradients(parameters, gradients)
      const velocity = combine((v, g) => momentum * v + g, before.velocity, gradients)
      const moved = combine((theta, v) => theta - learningRate * v, parameters, velocity)
      return { parameters: moved, state: { velocity } }
    },
  }
}
