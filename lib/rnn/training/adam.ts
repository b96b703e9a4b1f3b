import type { ParameterSet } from '../layers/network-parameters'
import { expectAboveZero, expectFraction, expectNotNegative } from '../tensor/expect-number'
import type { Optimiser } from './optimiser'
import { combine, expectGradients, zerosLike } from './parameter-set'

/** What can be set in `adam`. */
export interface AdamOptions {
  /** η > 0 */
  readonly learningRate: number
  /** β₁ in [0, 1), how slowly the mean of the gradients forgets; 0.9 by default */
  readonly beta1?: number
  /** β₂ in [0, 1), how slowly the mean of their squares forgets; 0.999 by default */
  readonly beta2?: number
  /** ε > 0, which keeps the quotient finite; 1e-8 by default */
  readonly epsilon?: number
}

/** What can be set in `adamW`. */
export interface AdamWOptions extends AdamOptions {
  /** λ ≥ 0; 0.01 by default */
  readonly weightDecay?: number
}

/** What `adam` and `adamW` carry from step to step. */
export interface AdamState {
  /** m, the moving mean of the gradients */
  readonly mean: ParameterSet
  /** v, the moving mean of their squares */
  readonly square: ParameterSet
  /** β₁^t after t steps */
  readonly beta1Power: number
  /** β₂^t after t steps */
  readonly beta2Power: number
}

/**
 * Adam: each parameter moves by about η, whatever the size of its gradients,
 *
 *     m ← β₁ m + (1 − β₁) g             m̂ = m / (1 − β₁^t)
 *     v ← β₂ v + (1 − β₂) g²            v̂ = v / (1 − β₂^t)
 *     θ ← θ − η m̂ / (√v̂ + ε)
 *
 * Errors: RangeError naming the option that is out of its range.
 * Source: Kingma & Ba 2015, algorithm 1; defaults of `torch.optim.Adam`.
 */
export function adam(options: AdamOptions): Optimiser<AdamState> {
  return adamW({ ...options, weightDecay: 0 })
}

/**
 * Adam with decoupled weight decay: before Adam's step each parameter shrinks, θ ← θ − η λ θ, and the gradient's
 * moving means never see the decay.
 *
 * Errors: RangeError naming the option that is out of its range.
 * Source: Loshchilov & Hutter 2019, algorithm 2, the rate multiplying the decay as in `torch.optim.AdamW`.
 */
export function adamW(options: AdamWOptions): Optimiser<AdamState> {
  const { learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = 0.01 } = options
  expectAboveZero('learningRate', learningRate)
  expectFraction('beta1', beta1)
  expectFraction('beta2', beta2)
  expectAboveZero('epsilon', epsilon)
  expectNotNegative('weightDecay', weightDecay)
  return {
    initial: (parameters) => ({
      mean: zerosLike(parameters),
      square: zerosLike(parameters),
      beta1Power: 1,
      beta2Power: 1,
    }),
    step(parameters, gradients, before) {
      expectGradients(parameters, gradients)
      const mean = combine((m, g) => beta1 * m + (1 - beta1) * g, before.mean, gradients)
      const square = combine((v, g) => beta2 * v + (1 - beta2) * g * g, before.square, gradients)
      const beta1Power = before.beta1Power * beta1
      const beta2Power = before.beta2Power * beta2
      const kept = 1 - learningRate * weightDecay
      const rate = learningRate / (1 - beta1Power)
      const root = Math.sqrt(1 - beta2Power)
      const move = (theta: number, m: number, v: number) => kept * theta - (rate * m) / (Math.sqrt(v) / root + epsilon)
      return {
        parameters: combine(move, parameters, mean, square),
        state: { mean, square, beta1Power, beta2Power },
      }
    },
  }
}
