import type { CellState } from '../cells/cell-step'
import { runNetwork } from '../layers/network'
import type { ParameterSet } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import type { NetworkState } from '../layers/state'
import { expectFinite, expectShape, row, type Tensor, zeros } from '../tensor/tensor'
import { squareSize } from './matrix'
import { checkCellRun } from './single-cell'
import { type StateJacobians, unitColumns } from './state-part'

/**
 * Runs a cell along inputs [T, d] and finds the Jacobian of each of its steps,
 *
 *     J_t = ∂s_t/∂s_{t−1},   s_t = h_t, or (h_t, c_t) of an LSTM,
 *
 * exactly, by backpropagation: the step is run for S copies of s_{t−1} side by side, and copy i is given the i-th unit
 * vector as its gradient. Works for every cell and option; one layer in one direction, without dropout.
 *
 * Errors: RangeError for a specification of more than a cell, or for numbers that are not finite; ShapeError naming
 * both shapes.
 */
export function stateJacobians(
  spec: NetworkSpec,
  parameters: ParameterSet,
  inputs: Tensor,
  initial?: CellState,
): StateJacobians {
  const { network, steps, initial: start } = checkCellRun(spec, inputs, initial)
  const { stateSize: p, inputSize: d } = network
  const cellSize = start.c?.data.length ?? 0
  const S = p + cellSize
  const states = zeros([steps + 1, S])
  const jacobians = zeros([steps, S, S])
  states.data.set(start.h.data)
  if (start.c) states.data.set(start.c.data, p)
  const units = split(unitColumns(S, 0, S), p)
  for (let t = 1; t <= steps; t++) {
    const before = states.data.subarray((t - 1) * S, t * S)
    const copies = split({ shape: [S, S], data: repeat(before, S) }, p)
    const x: Tensor = { shape: [S, 1, d], data: repeat(inputs.data.subarray((t - 1) * d, t * d), S) }
    const run = runNetwork(spec, parameters, { inputs: x }, { initial: copies })
    join(run.final, 1, states.data.subarray(t * S, (t + 1) * S))
    join(run.backward({ final: units }).initial, S, jacobians.data.subarray((t - 1) * S * S, t * S * S))
  }
  return { hiddenSize: p, cellSize, states, jacobians }
}

/**
 * The Jacobian of a vanilla RNN's step in closed form, ∂h_t/∂h_{t−1} = diag(1 − h_t²)·W_hh, from W_hh [h, h] and the
 * step's result h_t [h], since tanh′(z) = 1 − tanh²(z).
 *
 * Errors: ShapeError naming both shapes; RangeError for numbers that are not finite.
 */
export function tanhJacobian(W_hh: Tensor, h: Tensor): Tensor {
  const n = squareSize('W_hh', W_hh)
  expectShape('h', h, [n])
  expectFinite('h', h)
  const slope = (i: number) => 1 - (h.data[i] as number) * (h.data[i] as number)
  return { shape: [n, n], data: W_hh.data.map((w, index) => slope((index - (index % n)) / n) * w) }
}

function repeat(values: Float64Array, times: number): Float64Array {
  const repeated = new Float64Array(times * values.length)
  for (let n = 0; n < times; n++) repeated.set(values, n * values.length)
  return repeated
}

/** Rows (h, c) as a network's state of one layer: h [1, rows, p] and, where the rows are longer than p, c. */
function split(states: Tensor, p: number): NetworkState {
  const [rows, S] = states.shape as [number, number]
  const h = zeros([1, rows, p])
  if (S === p) {
    h.data.set(states.data)
    return { h }
  }
  const c = zeros([1, rows, S - p])
  for (let i = 0; i < rows; i++) {
    const { data } = row(states, i)
    h.data.set(data.subarray(0, p), i * p)
    c.data.set(data.subarray(p), i * (S - p))
  }
  return { h, c }
}

/** The inverse of `split` for the first `rows` rows, written into `states` [rows, S]. */
function join({ h, c }: NetworkState, rows: number, states: Float64Array): void {
  const p = h.shape[2] as number
  const q = c?.shape[2] ?? 0
  for (let i = 0; i < rows; i++) {
    states.set(h.data.subarray(i * p, (i + 1) * p), i * (p + q))
    if (c) states.set(c.data.subarray(i * q, (i + 1) * q), i * (p + q) + p)
  }
}
