import type { CellState } from '../cells/cell-step'
import { cellWeights } from '../cells/cell-weights'
import { type LstmState, type LstmStep, lstmStep } from '../cells/lstm-cell'
import { unroll } from '../cells/unroll'
import type { ParameterSet } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import type { Tensor } from '../tensor/tensor'
import { checkCellRun } from './single-cell'

/**
 * The steps of an LSTM with any options along inputs [T, d], every intermediate value kept.
 *
 * Errors: RangeError for a specification other than one LSTM layer in one direction, or for numbers that are not
 * finite; ShapeError naming both shapes.
 */
export function lstmSteps(
  spec: NetworkSpec,
  parameters: ParameterSet,
  inputs: Tensor,
  initial?: CellState,
): LstmStep[] {
  if (spec.cell.kind !== 'lstm') throw new RangeError(`wants an lstm, got ${spec.cell.kind}`)
  const { initial: start } = checkCellRun(spec, inputs, initial)
  const weights = cellWeights(spec, parameters)
  return unroll<LstmState, LstmStep>((x, state) => lstmStep(weights, x, state), inputs, start as LstmState)
}
