import { type CellState, type CellStep, cellStep } from '../cells/cell-step'
import { cellWeights } from '../cells/cell-weights'
import type { LstmWeights } from '../cells/recurrent-weights'
import { unroll } from '../cells/unroll'
import { runNetwork } from '../layers/network'
import type { ParameterSet } from '../layers/network-parameters'
import { checkSpec, type Network, type NetworkSpec } from '../layers/specification'
import { expectState, type NetworkState } from '../layers/state'
import { expectInteger, expectThat } from '../tensor/expect-number'
import { expectFinite, expectShape, row, type Tensor, zeros } from '../tensor/tensor'

/** A single recurrent cell run along one sequence, to be asked about. */
export interface CellRun {
  /** The specification, checked: one layer in one direction. */
  readonly network: Network
  readonly parameters: ParameterSet
  readonly weights: LstmWeights
  /** [T, d] */
  readonly inputs: Tensor
  /** s_0, where it starts: h_0 [p], and c_0 [h] of an LSTM. */
  readonly initial: CellState
  /** The steps t = 1 … T with every intermediate value, step t at index t − 1. */
  readonly steps: readonly CellStep[]
}

/**
 * Runs a cell of any kind and option along inputs [T, d] from an initial state (zeros by default): one layer in one
 * direction, whose state at one step follows from the step before alone, without dropout.
 *
 * Errors: RangeError for a specification of more, or for numbers that are not finite; ShapeError naming both shapes.
 */
export function runCell(spec: NetworkSpec, parameters: ParameterSet, inputs: Tensor, initial?: CellState): CellRun {
  const network = checkSpec({ ...spec, dropout: 0, recurrentDropout: 0 })
  const { cell, layers, directions, stateSize, hiddenSize, inputSize } = network
  expectThat(layers * directions === 1, 'the network', 'one layer in one direction', `${layers} in ${directions}`)
  const [T = 0] = inputs.shape
  expectInteger('the number of steps', T, 1)
  expectShape('inputs', inputs, [T, inputSize])
  expectFinite('inputs', inputs)
  const zero = { h: zeros([stateSize]), ...(cell.kind === 'lstm' && { c: zeros([hiddenSize]) }) }
  const start = initial ?? zero
  expectState('initial', network, 1, ofOneLayer(start))
  const weights = cellWeights(network, parameters)
  const steps = unroll<CellState, CellStep>((x, state) => cellStep(cell, weights, x, state), inputs, start)
  return { network, parameters, weights, inputs, initial: start, steps }
}

/**
 * Takes gradients with respect to the state after step t back to the state before it. Any number B of them at once, as
 * the states of a network of one layer: h [1, B, p] and, of an LSTM, c [1, B, h].
 */
export function backThroughStep(run: CellRun, t: number, after: NetworkState): NetworkState {
  const { network, parameters, inputs, initial, steps } = run
  const B = after.h.shape[1] as number
  const x: Tensor = { shape: [B, 1, network.inputSize], data: repeat(row(inputs, t - 1), B).data }
  const step = runNetwork(network, parameters, { inputs: x }, { initial: ofOneLayer(steps[t - 2] ?? initial, B) })
  return step.backward({ final: after }).initial
}

/** A cell's state as that of a network of one layer over a batch of `copies` equal sequences: [1, copies, n]. */
export function ofOneLayer({ h, c }: CellState, copies = 1): NetworkState {
  return { h: repeat(h, copies), ...(c && { c: repeat(c, copies) }) }
}

/** A vector [n] in every row: [1, rows, n]. */
function repeat({ data }: Tensor, rows: number): Tensor {
  const repeated = zeros([1, rows, data.length])
  for (let i = 0; i < rows; i++) repeated.data.set(data, i * data.length)
  return repeated
}
