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
  const h = hiddenSizeOf(weights, 3)
  const { weightIh, weightHh, biasIh, biasHh } = weights
  const flip = ({ shape, data }: Tensor): Tensor => {
    const width = data.length / (3 * h)
    const inBlock = (index: number) => index >= h * width && index < 2 * h * width
    return { shape, data: data.map((value, index) => (inBlock(index) ? -value : value)) }
  }
  return {
    weightIh: flip(weightIh),
    weightHh: flip(weightHh),
    biasIh: biasIh && flip(biasIh),
    biasHh: biasHh && flip(biasHh),
  }
}
