import type { ParameterSet } from '../layers/network-parameters'
import { expectAboveZero, expectFraction, expectNotNegative } from '../tensor/expect-number'
import type { Optimiser } from './optimiser'
import { combine, expectGradients, zerosLike } from './parameter-set'

/** What can be set in `sgd`. */
export interface SgdOptions {
  /** η > 0 */
  readonly learningRate: number
  /** μ in [0, 1); 0 by default */
  readonly momentum?: number
  /** Whether the step looks ahead along the velocity (false by default); needs momentum. */
  readonly nesterov?: boolean
  /** λ ≥ 0 of the penalty λ/2·‖θ‖²; 0 by default */
  readonly weightDecay?: number
}

/** What `sgd` carries from step to step. */
export interface SgdState {
  /** v, in the shapes of the parameters; without momentum it is the last gradient. */
  readonly velocity: ParameterSet
}

/**
 * Stochastic gradient descent, with PyTorch's form of momentum (the rate stands outside the velocity):
 *
 *     g ← g + λ θ
 *     v ← μ v + g
 *     θ ← θ − η v        with nesterov: θ ← θ − η (g + μ v)
 *
 * Errors: RangeError naming the option that is out of its range.
 * Source: `torch.optim.SGD` without dampening; nesterov's form after Sutskever et al. 2013.
 */
export function sgd({
  learningRate,
  momentum = 0,
  nesterov = false,
  weightDecay = 0,
}: SgdOptions): Optimiser<SgdState> {
  expectAboveZero('learningRate', learningRate)
  expectFraction('momentum', momentum)
  expectNotNegative('weightDecay', weightDecay)
  if (nesterov) expectAboveZero('the momentum of nesterov', momentum)
  return {
    initial: (parameters) => ({ velocity: zerosLike(parameters) }),
    step(parameters, gradients, before) {
      expectGradients(parameters, gradients)
      const slope = combine((g, theta) => g + weightDecay * theta, gradients, parameters)
      const velocity = combine((v, g) => momentum * v + g, before.velocity, slope)
      const move = (theta: number, v: number, g: number) => theta - learningRate * (nesterov ? g + momentum * v : v)
      return { parameters: combine(move, parameters, velocity, slope), state: { velocity } }
    },
  }
}
