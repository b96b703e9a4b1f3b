import type { RandomState } from '../random/random-state'
import { sizeOf, type Tensor, tensor } from '../tensor/tensor'

/** A tensor with the name that its model's code gives it. */
export interface NamedTensor extends Tensor {
  readonly name: string
}

/** Normal random weights of standard deviation `scale`, drawn row by row. Errors: ShapeError for a bad shape. */
export function normal(random: RandomState, shape: readonly number[], scale: number): Tensor {
  return tensor(
    shape,
    random.randn(sizeOf(shape)).map((value) => value * scale),
  )
}

/**
 * He (Kaiming) normal weights: standard deviation √(2/fan_in). Errors: ShapeError for a bad shape.
 * Source: He et al. 2015, eq. 10. (The mini example's Python calls it Xavier, whose scale is √(2/(fan_in + fan_out)).)
 */
export function heNormal(random: RandomState, shape: readonly number[], fanIn: number): Tensor {
  return normal(random, shape, Math.sqrt(2 / fanIn))
}
