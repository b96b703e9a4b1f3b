import type { RandomState } from '../random/random-state'
import { sizeOf, type Tensor, tensor } from '../tensor/tensor'
import { expectInteger, expectNotNegative } from '../training/expect-number'

/** A tensor with the name that its model's code gives it. */
export interface NamedTensor extends Tensor {
  readonly name: string
}

/**
 * Normal random weights of standard deviation `scale`, drawn row by row.
 *
 * Errors: ShapeError for a bad shape, RangeError for a scale that is negative or not finite.
 */
export function normal(random: RandomState, shape: readonly number[], scale: number): Tensor {
  expectNotNegative('scale', scale)
  return tensor(
    shape,
    random.randn(sizeOf(shape)).map((value) => value * scale),
  )
}

/**
 * Xavier (Glorot) normal weights: standard deviation gain·√(2/(fan_in + fan_out)), so that neither activations going
 * forward nor gradients going back grow or shrink much in a linear layer.
 *
 * Errors: ShapeError for a bad shape, RangeError for a fan that is no integer ≥ 1 or a gain that is negative.
 * Source: Glorot & Bengio 2010, eq. 12 (its variance; eq. 16 is the uniform form).
 */
export function xavierNormal(
  random: RandomState,
  shape: readonly number[],
  fanIn: number,
  fanOut: number,
  gain = 1,
): Tensor {
  expectInteger('fanIn', fanIn, 1, Number.POSITIVE_INFINITY)
  expectInteger('fanOut', fanOut, 1, Number.POSITIVE_INFINITY)
  return normal(random, shape, gain * Math.sqrt(2 / (fanIn + fanOut)))
}

/**
 * He (Kaiming) normal weights: standard deviation √(2/fan_in), for layers that end in a ReLU.
 *
 * Errors: ShapeError for a bad shape, RangeError for a fan that is no integer ≥ 1.
 * Source: He et al. 2015, eq. 10. (The mini example's Python calls it Xavier, whose scale is √(2/(fan_in + fan_out)).)
 */
export function heNormal(random: RandomState, shape: readonly number[], fanIn: number): Tensor {
  expectInteger('fanIn', fanIn, 1, Number.POSITIVE_INFINITY)
  return normal(random, shape, Math.sqrt(2 / fanIn))
}
