import { weightBlocksOf } from '../layers/network-parameters'
import { checkSpec, type NetworkSpec } from '../layers/specification'
import { expectSizes } from './sizes'

/** Multiply–adds by what they compute. */
export interface TrainingMultiplyAdds {
  /** The forward pass. */
  readonly forward: number
  /** The gradients of all weight matrices: one outer product for each product of the forward pass. */
  readonly weights: number
  /** The gradients that go back to inputs and states: one transposed product for each product of the forward pass. */
  readonly states: number
  /** All three. */
  readonly total: number
}

/**
 * The multiply–adds of one step of one sequence, through all layers (L) and directions (D), G blocks of weights:
 *
 *     Σ_l D · (G·h·in_l + G·h·p + p·h)     in_0 = d, in_l = D·p above; p·h only with a projection, else p = h
 *
 * Counted are the products of matrices, which grow with the square of the sizes; biases, gates and peepholes, a few
 * for each unit, are not. One multiply–add is two floating-point operations. A GRU takes as many whether it resets
 * before the product or after. Errors: RangeError from `checkSpec`.
 */
export function stepMultiplyAdds(spec: NetworkSpec): number {
  const { inputs, recurrent } = products(spec)
  return inputs.reduce((total, input) => total + input + recurrent, 0)
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
 * The multiply–adds of a training step, forward and backward, over B sequences of T steps. Each product y = W v of the
 * forward pass is followed by two of its size on the way back, dW += dy vᵀ and dv = Wᵀ dy, which makes training three
 * times the forward pass; less where a gradient is not wanted: `inputs: false` saves dx of the first layer,
 * `initial: false` dh_0 of all layers and directions.
 *
 * Errors: RangeError naming the size.
 */
export function trainingMultiplyAdds(
  spec: NetworkSpec,
  steps: number,
  batch = 1,
  { inputs = true, initial = true }: { readonly inputs?: boolean; readonly initial?: boolean } = {},
): TrainingMultiplyAdds {
  const forward = forwardMultiplyAdds(spec, steps, batch)
  const each = products(spec)
  const unwantedInputs = inputs ? 0 : steps * (each.inputs[0] as number)
  const unwantedInitial = initial ? 0 : each.inputs.length * each.state
  const states = forward - batch * (unwantedInputs + unwantedInitial)
  return { forward, weights: forward, states, total: 2 * forward + states }
}

/** The products of one step, those of both directions together: with each layer's input, and with the state. */
function products(spec: NetworkSpec) {
  const { cell, inputSize, hiddenSize: h, stateSize: p, layers, directions: D } = checkSpec(spec)
  const rows = weightBlocksOf[cell.kind] * h
  const projection = cell.kind === 'lstm' && cell.projectionSize !== undefined ? p * h : 0
  const inputs = Array.from({ length: layers }, (_, layer) => D * rows * (layer === 0 ? inputSize : D * p))
  return { inputs, recurrent: D * (rows * p + projection), state: D * rows * p }
}
