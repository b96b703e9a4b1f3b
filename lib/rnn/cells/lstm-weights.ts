import { expectShape, formatShape, ShapeError, type Tensor } from '../tensor/tensor'
import { expectRows, hiddenSizeOf, type RecurrentWeights } from './recurrent-weights'

/**
 * The parameters of an LSTM: those of every recurrent layer, four blocks of rows in the order i, f, g, o, and those of
 * the options, each of which is on exactly when its tensors are there. p is the length of the hidden state: h, or less
 * under a projection; weightHh is [4h, p].
 */
export interface LstmWeights extends RecurrentWeights {
  /** Peepholes [3, h]: rows p_i and p_f, which see c_{t−1}, and p_o, which sees c_t. */
  readonly peephole?: Tensor
  /** The projection W_hr [p, h]. */
  readonly weightHr?: Tensor
  /** The gain of the normalised product with the input [4h]. */
  readonly normIh?: Tensor
  /** The gain of the normalised product with the hidden state [4h]. */
  readonly normHh?: Tensor
  /** The gain of the normalised cell state [h]. */
  readonly normC?: Tensor
  /** The bias of the normalised cell state [h]; 0 when it is left out. */
  readonly normCBias?: Tensor
}

/**
 * The sizes of an LSTM, h of its gates and cell state and p of its hidden state, after checking all its tensors.
 *
 * Errors: ShapeError naming the tensor, its shape and the shape wanted, or what is missing for layer normalisation.
 */
export function lstmSizes(weights: LstmWeights): { readonly h: number; readonly p: number } {
  const { weightHr, weightHh, peephole, normIh, normHh, normC, normCBias } = weights
  const { h, p } = weightHr ? projected(weightHr) : square(hiddenSizeOf(weights, 4))
  expectShape('weightHh', weightHh, [4 * h, p])
  expectRows(weights, 4 * h)
  if (peephole) expectShape('peephole', peephole, [3, h])
  if (normIh) expectShape('normIh', normIh, [4 * h])
  if (normHh) expectShape('normHh', normHh, [4 * h])
  if (normC) expectShape('normC', normC, [h])
  if (normCBias) expectShape('normCBias', normCBias, [h])
  const given = [normIh, normHh, normC].filter(Boolean).length
  if (given % 3 !== 0 || (normCBias && !normC)) {
    throw new ShapeError('layer normalisation needs normIh, normHh and normC, all three')
  }
  return { h, p }
}

function square(h: number) {
  return { h, p: h }
}

function projected({ shape: [p, h, ...more], shape }: Tensor) {
  if (p === undefined || h === undefined || more.length > 0) {
    throw new ShapeError(`weightHr must have shape (p, h), got ${formatShape(shape)}`)
  }
  return { h, p }
}
