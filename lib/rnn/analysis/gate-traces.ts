import type { CellState } from '../cells/cell-step'
import { cellWeights } from '../cells/cell-weights'
import { type GruStep, gruStep } from '../cells/gru-cell'
import { unroll } from '../cells/unroll'
import { entries } from '../convert/blocks'
import type { ParameterSet } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import type { Tensor } from '../tensor/tensor'
import { lstmSteps } from './lstm-steps'
import { checkCellRun } from './single-cell'

/** What happens within an LSTM along a sequence, step by unit: each [T, h], but h under a projection [T, p]. */
export interface LstmTraces {
  /** Input gate, in (0, 1). */
  readonly i: Tensor
  /** Forget gate, in (0, 1). */
  readonly f: Tensor
  /** Candidate, in (−1, 1). */
  readonly g: Tensor
  /** Output gate, in (0, 1). */
  readonly o: Tensor
  readonly c: Tensor
  readonly h: Tensor
}

/** What happens within a GRU along a sequence, step by unit: each [T, h]. */
export interface GruTraces {
  /** Reset gate, in (0, 1). */
  readonly r: Tensor
  /** Update gate, in (0, 1); `update` in the specification says what it weighs. */
  readonly z: Tensor
  /** Candidate, in (−1, 1). */
  readonly n: Tensor
  readonly h: Tensor
}

/**
 * Gates, candidate and states of an LSTM with any options along inputs [T, d], row t − 1 being step t.
 *
 * Errors: RangeError for a specification other than one LSTM layer in one direction, or for numbers that are not
 * finite; ShapeError naming both shapes.
 */
export function lstmTraces(
  spec: NetworkSpec,
  parameters: ParameterSet,
  inputs: Tensor,
  initial?: CellState,
): LstmTraces {
  const steps = lstmSteps(spec, parameters, inputs, initial)
  const trace = (key: keyof LstmTraces) => entries(steps.map((step) => step[key]))
  return { i: trace('i'), f: trace('f'), g: trace('g'), o: trace('o'), c: trace('c'), h: trace('h') }
}

/**
 * Gates, candidate and states of a GRU of any variant along inputs [T, d], row t − 1 being step t.
 *
 * Errors: RangeError for a specification other than one GRU layer in one direction, or for numbers that are not
 * finite; ShapeError naming both shapes.
 */
export function gruTraces(spec: NetworkSpec, parameters: ParameterSet, inputs: Tensor, initial?: CellState): GruTraces {
  const { cell } = spec
  if (cell.kind !== 'gru') throw new RangeError(`wants a gru, got ${cell.kind}`)
  const { initial: start } = checkCellRun(spec, inputs, initial)
  const weights = cellWeights(spec, parameters)
  const steps = unroll<CellState, GruStep>((x, state) => gruStep(weights, x, state, cell), inputs, start)
  const trace = (key: keyof GruTraces) => entries(steps.map((step) => step[key]))
  return { r: trace('r'), z: trace('z'), n: trace('n'), h: trace('h') }
}
