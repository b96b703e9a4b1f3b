import type { RandomState } from '../random/random-state'
import { expectThat } from '../tensor/expect-number'
import type { Tensor } from '../tensor/tensor'
import { normal, uniform } from './distributions'
import { orthogonal } from './orthogonal'

/** Each scheme's distribution, and a and b of its standard deviation or limit √(a/(fan_in + b·fan_out)). */
const SCHEMES = {
  xavierNormal: { draw: normal, a: 2, b: 1 },
  xavierUniform: { draw: uniform, a: 6, b: 1 },
  heNormal: { draw: normal, a: 2, b: 0 },
  heUniform: { draw: uniform, a: 6, b: 0 },
} as const

/** The names of the ways to draw a weight matrix. */
export type WeightScheme = keyof typeof SCHEMES | 'orthogonal'

/**
 * Random weights [fan_out, fan_in], or [fan_in] of a single output, drawn row by row:
 *
 *     xavierNormal   standard deviation √(2/(fan_in + fan_out))   variances about keep their size in a linear layer, a
 *     xavierUniform  limit              √(6/(fan_in + fan_out))   compromise of the way forward and the way back
 *     heNormal       standard deviation √(2/fan_in)               the same before a ReLU, on the way forward
 *     heUniform      limit              √(6/fan_in)
 *     orthogonal     see `orthogonal`
 *
 * Errors: RangeError for a scheme that is none; ShapeError for a bad shape.
 * Source: Glorot & Bengio 2010, eqs. 12 and 16; He et al. 2015, eq. 10; Saxe et al. 2014.
 */
export function drawWeights(random: RandomState, scheme: WeightScheme, shape: readonly number[]): Tensor {
  const [fanIn = 0, fanOut = 1] = shape.toReversed()
  if (scheme === 'orthogonal') return { shape, data: orthogonal(random, fanOut, fanIn).data }
  expectThat(
    Object.hasOwn(SCHEMES, scheme),
    'a weight scheme',
    `orthogonal, ${Object.keys(SCHEMES).join(', ')}`,
    scheme,
  )
  const { draw, a, b } = SCHEMES[scheme]
  return draw(random, shape, Math.sqrt(a / (fanIn + b * fanOut)))
}
