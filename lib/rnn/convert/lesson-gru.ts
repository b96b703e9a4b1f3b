import { hiddenSizeOf, type RecurrentWeights } from '../cells/recurrent-weights'
import type { CellSpec } from '../layers/specification'
import { transpose } from '../tensor/linear'
import { concatenate, expectShape, formatShape, ShapeError, slice, type Tensor, zeros } from '../tensor/tensor'
import { oneBias } from './one-bias'

/**
 * A GRU as the lesson's formulas write it: each W multiplies [h_{t−1}; x_t], so its first h columns are the hidden
 * state's (the lesson's code has x first). The source prints no biases; all three or none.
 */
export interface LessonGruWeights {
  /** Update gate [h, h + d] */
  readonly W_z: Tensor
  /** Reset gate [h, h + d] */
  readonly W_r: Tensor
  /** Candidate [h, h + d] */
  readonly W_h: Tensor
  /** [h] */
  readonly b_z?: Tensor
  /** [h] */
  readonly b_r?: Tensor
  /** [h] */
  readonly b_h?: Tensor
}

/** The lesson's GRU among ours: Chung et al. 2014, reset before the product, z writes the candidate. */
export const lessonGru = { kind: 'gru', reset: 'before', update: 'write' } as const satisfies CellSpec

/**
 * The weights of the lesson's GRU in our layout, to be run as `lessonGru`; the biases are b_ih and 0 is b_hh.
 *
 * Errors: ShapeError naming the array, its shape and the shape wanted, or that a bias is missing.
 */
export function fromLessonGru({ W_z, W_r, W_h, b_z, b_r, b_h }: LessonGruWeights): RecurrentWeights {
  const [h = 0, columns = 0] = W_z.shape
  if (W_z.shape.length !== 2 || columns <= h) {
    throw new ShapeError(`W_z must have shape (h, h + d), got ${formatShape(W_z.shape)}`)
  }
  for (const [name, W] of Object.entries({ W_r, W_h })) expectShape(name, W, [h, columns])
  const all = transpose(concatenate([W_r, W_z, W_h]))
  const weights = {
    weightIh: transpose(slice(all, h, columns - h)),
    weightHh: transpose(slice(all, 0, h)),
  }
  const biases = [b_r, b_z, b_h].filter((bias) => bias !== undefined)
  if (biases.length === 0) return weights
  if (biases.length !== 3) throw new ShapeError(`the lesson’s GRU has three biases or none, got ${biases.length}`)
  for (const bias of biases) expectShape('each bias', bias, [h])
  return { ...weights, biasIh: concatenate(biases), biasHh: zeros([3 * h]) }
}

/**
 * The weights of a GRU that is run as `lessonGru` in the layout of the lesson's formulas; the biases are summed. A GRU
 * that resets after the product is another function and has no such weights; one whose z keeps has them after
 * `flipUpdateGate`.
 *
 * Errors: ShapeError naming the tensor and both shapes.
 */
export function toLessonGru(weights: RecurrentWeights): LessonGruWeights {
  const h = hiddenSizeOf(weights, 3)
  const all = concatenate([weights.weightHh, weights.weightIh].map(transpose))
  const [W_r, W_z, W_h] = [0, 1, 2].map((block) => slice(transpose(all), block * h, h)) as [Tensor, Tensor, Tensor]
  const bias = oneBias(lessonGru, weights)
  if (!bias) return { W_z, W_r, W_h }
  return { W_z, W_r, W_h, b_z: slice(bias, h, h), b_r: slice(bias, 0, h), b_h: slice(bias, 2 * h, h) }
}
