import type { CellState } from '../cells/cell-step'
import { type NetworkRun, runNetwork } from '../layers/network'
import type { ParameterSet } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import type { NetworkState } from '../layers/state'
import { ShapeError, type Tensor, zeros } from '../tensor/tensor'
import { squareSize } from './matrix'
import { checkCellRun, expectVector } from './single-cell'
import { euclideanNorm, spectralNorm } from './singular-values'

/**
 * The bound on the Jacobians of a vanilla RNN over n = 0 … N steps, [N + 1] numbers, the first of them 1:
 *
 *     ‖∂h_{k+n}/∂h_k‖₂ ≤ ∏ σ_max(W_hh)·γ_m,   m = 1 … n
 *
 * `slopes` holds γ_1 … γ_N, each at least the largest |φ′(z)| at that step: 1 for tanh and relu whatever happens, ¼ for
 * the logistic function, or the largest 1 − h² of the states really met. Below 1 the product proves that the gradient
 * vanishes; above 1 it proves nothing: σ_max > 1/γ is necessary for an explosion and not sufficient.
 *
 * Errors: ShapeError unless W_hh is square; RangeError for numbers that are not finite or a negative slope.
 * Source: Pascanu, Mikolov & Bengio 2013, section 2.1.
 */
export function jacobianBound(W_hh: Tensor, slopes: ArrayLike<number>): Float64Array {
  squareSize('W_hh', W_hh)
  const sigma = spectralNorm(W_hh)
  const bound = new Float64Array(slopes.length + 1).fill(1)
  for (let n = 0; n < slopes.length; n++) {
    const slope = slopes[n] as number
    if (!(slope >= 0 && slope < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`slope ${n} must be a finite number ≥ 0, got ${slope}`)
    }
    bound[n + 1] = (bound[n] as number) * sigma * slope
  }
  return bound
}

/** Norms of a loss's gradient by distance n = 0 … T from the last step: [T + 1] numbers each. */
export interface GradientNorms {
  /** ‖∂L/∂h_{T−n}‖ */
  readonly h: Float64Array
  /** ‖∂L/∂c_{T−n}‖ of an LSTM */
  readonly c?: Float64Array
}

/**
 * How much of the gradient of a loss L at the last step of a sequence [T, d] reaches the state n steps before: the
 * lengths of ∂L/∂h_{T−n} and, for an LSTM, of ∂L/∂c_{T−n}, each with the other part of that state held fixed. The loss
 * is given by its gradient at the last state, ∂L/∂h_T [p] and ∂L/∂c_T [h] (0 if left out).
 *
 * Every cell and option; one layer in one direction, without dropout.
 *
 * Errors: RangeError for a specification of more than a cell, or for numbers that are not finite; ShapeError naming
 * both shapes.
 */
export function gradientNormsByDistance(
  spec: NetworkSpec,
  parameters: ParameterSet,
  inputs: Tensor,
  loss: Partial<CellState>,
  initial?: CellState,
): GradientNorms {
  const { network, steps, initial: start } = checkCellRun(spec, inputs, initial)
  const { stateSize, hiddenSize, inputSize: d } = network
  if (loss.c && !start.c) throw new ShapeError(`a loss of ${network.cell.kind} must not have a gradient of c`)
  const dh = loss.h ?? zeros([stateSize])
  const dc = start.c && (loss.c ?? zeros([hiddenSize]))
  expectVector('the gradient of h', dh, stateSize)
  if (dc) expectVector('the gradient of c', dc, hiddenSize)

  const runs: NetworkRun[] = []
  let state = ofOneLayer(start)
  for (let t = 0; t < steps; t++) {
    const x: Tensor = { shape: [1, 1, d], data: inputs.data.subarray(t * d, (t + 1) * d) }
    const run = runNetwork(spec, parameters, { inputs: x }, { initial: state })
    state = run.final
    runs.push(run)
  }
  const gradients = [ofOneLayer(dc ? { h: dh, c: dc } : { h: dh })]
  for (const run of runs.toReversed()) {
    gradients.push(run.backward({ final: gradients.at(-1) as NetworkState }).initial)
  }
  const h = Float64Array.from(gradients, (gradient) => euclideanNorm(gradient.h.data))
  return dc ? { h, c: Float64Array.from(gradients, (gradient) => euclideanNorm((gradient.c as Tensor).data)) } : { h }
}

/** A cell's state as that of a network of one layer over a batch of one: [1, 1, n]. */
function ofOneLayer({ h, c }: CellState): NetworkState {
  const lift = ({ data }: Tensor): Tensor => ({ shape: [1, 1, data.length], data })
  return c ? { h: lift(h), c: lift(c) } : { h: lift(h) }
}
