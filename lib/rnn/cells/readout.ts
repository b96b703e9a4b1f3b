import { add, matrixVector } from '../tensor/linear'
import type { Tensor } from '../tensor/tensor'

/** The parameters of the linear readout of a hidden state, k outputs. */
export interface ReadoutWeights {
  /** W_hy [k, h] */
  readonly weight: Tensor
  /** b_y [k] */
  readonly bias: Tensor
}

/**
 * The linear readout of a hidden state, h [h] → y [k]: y = W_hy h + b_y, no nonlinearity.
 *
 * Errors: ShapeError naming both shapes.
 */
export function readout({ weight, bias }: ReadoutWeights, h: Tensor): Tensor {
  // #region readout
  return add(matrixVector(weight, h), bias)
  // #endregion
}
