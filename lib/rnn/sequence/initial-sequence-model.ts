import { type InitialOptions, initialParameters } from '../initial/initial-parameters'
import { normal } from '../initial/normal'
import { xavierUniform } from '../initial/uniform'
import type { NamedShape, ParameterSet } from '../layers/network-parameters'
import type { NetworkSpec } from '../layers/specification'
import type { RandomState } from '../random/random-state'
import { type Tensor, zeros } from '../tensor/tensor'
import { type CharacterModelSpec, checkCharacterModel } from './character-model'
import { checkEncoderDecoder, type EncoderDecoderSpec } from './encoder-decoder-specification'

/**
 * New parameters of a language model, drawn part by part in the order of `characterModelShapes`: the network's by
 * `initialParameters` with these options; an embedding standard normal (as PyTorch's `nn.Embedding`), every other weight
 * Xavier uniform, every other bias 0.
 *
 * Errors: RangeError for a specification or options that are none.
 */
export function initialCharacterModel(
  spec: CharacterModelSpec,
  random: RandomState,
  options?: InitialOptions,
): ParameterSet {
  const { network, shapes } = checkCharacterModel(spec)
  return drawParts(shapes, { network }, random, options)
}

/**
 * New parameters of an encoder–decoder, drawn part by part in the order of `encoderDecoderShapes`: both networks' by
 * `initialParameters` with these options, embeddings and other weights as in `initialCharacterModel`.
 *
 * Errors: RangeError for a specification or options that are none.
 */
export function initialEncoderDecoder(
  spec: EncoderDecoderSpec,
  random: RandomState,
  options?: InitialOptions,
): ParameterSet {
  const { encoder, decoder, shapes } = checkEncoderDecoder(spec)
  return drawParts(shapes, { encoder, decoder }, random, options)
}

function drawParts(
  shapes: readonly NamedShape[],
  networks: Readonly<Record<string, NetworkSpec>>,
  random: RandomState,
  options?: InitialOptions,
): ParameterSet {
  const drawn: Record<string, ParameterSet> = {}
  const draw = ({ name, shape }: NamedShape): Tensor => {
    const part = name.slice(0, name.indexOf('.'))
    const network = networks[part]
    if (network) {
      drawn[part] ??= initialParameters(network, random, options)
      return drawn[part][name.slice(part.length + 1)] as Tensor
    }
    if (part.endsWith('embedding')) return normal(random, shape, 1)
    if (name.endsWith('.bias')) return zeros(shape)
    // The attention's vector is a weight of one row.
    return xavierUniform(random, shape, shape.at(-1) as number, shape.length === 1 ? 1 : (shape[0] as number))
  }
  return Object.fromEntries(shapes.map((shape) => [shape.name, draw(shape)]))
}
