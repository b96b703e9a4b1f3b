import type { CellState } from '../cells/cell-step'
import { checkSpec, type Network, type NetworkSpec } from '../layers/specification'
import { expectFinite, expectShape, formatShape, ShapeError, type Tensor, zeros } from '../tensor/tensor'

/** A single recurrent cell and one sequence for it, checked. */
export interface CellRun {
  readonly network: Network
  /** h_0 [p], and c_0 [h] of an LSTM: what was given, or zeros. */
  readonly initial: CellState
  /** T */
  readonly steps: number
}

/**
 * Checks that a specification is of one layer in one direction, whose state at one step follows from the step before
 * alone, and that the inputs [T, d] and the initial state fit it.
 *
 * Errors: RangeError for a specification of more, or numbers that are not finite; ShapeError naming both shapes.
 */
export function checkCellRun(spec: NetworkSpec, inputs: Tensor, initial: CellState | undefined): CellRun {
  const network = checkSpec(spec)
  const { layers, bidirectional, inputSize, stateSize, hiddenSize, cell } = network
  if (layers !== 1 || bidirectional) {
    throw new RangeError(`wants one layer in one direction, got ${layers}${bidirectional ? ', bidirectional' : ''}`)
  }
  const [steps, width] = inputs.shape
  if (steps === undefined || width !== inputSize || inputs.shape.length !== 2) {
    throw new ShapeError(`inputs must have shape (T, ${inputSize}), got ${formatShape(inputs.shape)}`)
  }
  expectFinite('inputs', inputs)
  const h = initial?.h ?? zeros([stateSize])
  expectVector('initial.h', h, stateSize)
  if (cell.kind !== 'lstm') {
    if (initial?.c) throw new ShapeError(`the initial state of ${cell.kind} must not have a cell state c`)
    return { network, steps, initial: { h } }
  }
  if (initial && !initial.c) throw new ShapeError('the initial state of lstm must have a cell state c')
  const c = initial?.c ?? zeros([hiddenSize])
  expectVector('initial.c', c, hiddenSize)
  return { network, steps, initial: { h, c } }
}

/** Throws unless `given` is a vector of n finite numbers: ShapeError naming both shapes, or RangeError. */
export function expectVector(name: string, given: Tensor, n: number): void {
  expectShape(name, given, [n])
  expectFinite(name, given)
}
