import { hiddenSizeOf, type RecurrentWeights } from '../cells/recurrent-weights'
import type { Tensor } from '../tensor/tensor'

/**
 * A GRU's weights (order r, z, n) for the other meaning of z: from those of a z that writes (Chung 2014) to those of a
 * z that keeps (Cho 2014, PyTorch, Keras, ONNX), or back. Only the signs of block z change, because
 * 1 − σ(a) = σ(−a); the states agree up to rounding in σ.
 *
 * Errors: ShapeError naming the tensor and both shapes.
 */
export function flipUpdateGate(weights: RecurrentWeights): RecurrentWeights {
  hiddenSizeOf(weights, 3)
  const flipped = Object.entries<Tensor>({ ...weights }).map(([name, { shape, data }]) => {
    return [name, { shape, data: data.map((value, at) => (Math.floor((3 * at) / data.length) === 1 ? -value : value)) }]
  })
  return Object.fromEntries(flipped)
}
