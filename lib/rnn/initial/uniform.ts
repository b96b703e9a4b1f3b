import type { RandomState } from '../random/random-state'
import { sizeOf, type Tensor, tensor } from '../tensor/tensor'
import { expectInteger, expectNotNegative } from '../training/expect-number'

/**
 * Random weights uniform in [−limit, limit), of standard deviation limit/√3, drawn row by row.
 *
 * Errors: ShapeError for a bad shape, RangeError for a limit that is negative or not finite.
 */
export function uniform(random: RandomState, shape: readonly number[], limit: number): Tensor {
  expectNotNegative('limit', limit)
  return tensor(shape, random.uniform(-limit, limit, sizeOf(shape)))
}

/**
 * Xavier (Glorot) uniform weights: limit gain·√(6/(fan_in + fan_out)), of the same variance as `xavierNormal`.
 *
 * Errors: ShapeError for a bad shape, RangeError for a fan that is no integer ≥ 1 or a gain that is negative.
 * Source: Glorot & Bengio 2010, eq. 16.
 */
export function xavierUniform(
  random: RandomState,
  shape: readonly number[],
  fanIn: number,
  fanOut: number,
  gain = 1,
): Tensor {
  expectInteger('fanIn', fanIn, 1, Number.POSITIVE_INFINITY)
  expectInteger('fanOut', fanOut, 1, Number.POSITIVE_INFINITY)
  return uniform(random, shape, gain * Math.sqrt(6 / (fanIn + fanOut)))
}

/**
 * He (Kaiming) uniform weights: limit √(6/fan_in), of the same variance as `heNormal`.
 *
 * Errors: ShapeError for a bad shape, RangeError for a fan that is no integer ≥ 1.
 * Source: He et al. 2015, eq. 10, for its variance.
 */
export function heUniform(random: RandomState, shape: readonly number[], fanIn: number): Tensor {
  expectInteger('fanIn', fanIn, 1, Number.POSITIVE_INFINITY)
  return uniform(random, shape, Math.sqrt(6 / fanIn))
}

/**
 * PyTorch's default: limit 1/√n, where n is the hidden size h for every tensor of `nn.RNN`, `nn.LSTM` and `nn.GRU`,
 * biases included, and fan_in for the weight and the bias of `nn.Linear`. The distribution is PyTorch's; the numbers
 * are not, since they come from this generator.
 *
 * Errors: ShapeError for a bad shape, RangeError for an n that is no integer ≥ 1.
 */
export function pytorchDefault(random: RandomState, shape: readonly number[], n: number): Tensor {
  expectInteger('n', n, 1, Number.POSITIVE_INFINITY)
  return uniform(random, shape, 1 / Math.sqrt(n))
}
