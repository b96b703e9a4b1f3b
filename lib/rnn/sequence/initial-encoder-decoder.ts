import { normal } from '../initial/distributions'
import { drawWeights } from '../initial/draw-weights'
import { type InitialOptions, initialParameters } from '../initial/initial-parameters'
import type { NamedShape, ParameterSet } from '../layers/network-parameters'
import type { RandomState } from '../random/random-state'
import { type Tensor, zeros } from '../tensor/tensor'
import { checkEncoderDecoder, type EncoderDecoderSpec } from './encoder-decoder-specification'
import { joined, joinedShapes } from './named-parts'

/**
 * New parameters of an encoder–decoder: first the encoder's network and the decoder's are drawn by `initialParameters`
 * with these options, then the rest in the order of `encoderDecoderShapes`: embeddings standard normal (as PyTorch's
 * `nn.Embedding`), every other weight Xavier uniform, the bias 0.
 *
 * Errors: RangeError for a specification or options that are none.
 */
export function initialEncoderDecoder(
  spec: EncoderDecoderSpec,
  random: RandomState,
  options?: InitialOptions,
): ParameterSet {
  const { encoder, decoder, shapes } = checkEncoderDecoder(spec)
  const networks = joined({
    encoder: initialParameters(encoder, random, options),
    decoder: initialParameters(decoder, random, options),
  })
  return Object.fromEntries(
    joinedShapes(shapes).map((shape) => [shape.name, networks[shape.name] ?? draw(shape, random)]),
  )
}

function draw({ name, shape }: NamedShape, random: RandomState): Tensor {
  if (name.includes('embedding')) return normal(random, shape, 1)
  return name === 'readout.bias' ? zeros(shape) : drawWeights(random, 'xavierUniform', shape)
}
