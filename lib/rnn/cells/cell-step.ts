import { type CellSpec, checkCell } from '../layers/specification'
import { ShapeError, type Tensor } from '../tensor/tensor'
import { type GruStep, gruStep } from './gru-cell'
import { type LstmStep, lstmStep } from './lstm-cell'
import type { LstmWeights } from './recurrent-weights'
import { type RnnStep, rnnStep } from './rnn-cell'

/** The state of any cell: h [h or p], and c [h] of an LSTM. */
export interface CellState {
  readonly h: Tensor
  readonly c?: Tensor
}

/** One step of any cell; which cell says which intermediate values there are. */
export type CellStep = RnnStep | LstmStep | GruStep

/**
 * One step of the cell that a specification names, with its options: `rnnStep`, `lstmStep` or `gruStep`. An LSTM's
 * options are those that its weights hold.
 *
 * Errors: those of the step; ShapeError when an LSTM is given no cell state.
 */
export function cellStep(cell: CellSpec, weights: LstmWeights, x: Tensor, state: CellState): CellStep {
  checkCell(cell)
  if (cell.kind === 'rnn') return rnnStep(weights, x, state, cell)
  if (cell.kind === 'gru') return gruStep(weights, x, state, cell)
  const { h, c } = state
  if (!c) throw new ShapeError('an LSTM needs a cell state c (h,), got none')
  return lstmStep(weights, x, { h, c })
}
