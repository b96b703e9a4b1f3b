import { NORM_EPSILON } from '../layers/layer-norm'
import { hadamard, map } from '../tensor/linear'
import type { Tensor } from '../tensor/tensor'
import { plus } from './recurrent-weights'

/**
 * Layer normalisation of a vector v [n] with gain and bias [n]: every vector by its own mean and variance.
 *
 *     μ = (1/n) Σ v_j     var = (1/n) Σ (v_j − μ)²     N(v) = (v − μ) / √(var + 10⁻⁵)
 *     gain ⊙ N(v) + bias
 *
 * Without a gain the vector is returned as it is: the layer is not normalised. Errors: ShapeError naming both shapes.
 * Source: Ba, Kiros & Hinton 2016.
 */
// #region layer-norm
export function layerNorm(v: Tensor, gain: Tensor | undefined, bias?: Tensor): Tensor {
  return gain ? plus(hadamard(gain, normalise(v)), bias) : v
}

function normalise(v: Tensor): Tensor {
  const n = v.data.length
  const mean = v.data.reduce((total, value) => total + value, 0) / n
  const variance = v.data.reduce((total, value) => total + (value - mean) * (value - mean), 0) / n
  const divisor = Math.sqrt(variance + NORM_EPSILON)
  return map((value) => (value - mean) / divisor, v)
}
// #endregion
