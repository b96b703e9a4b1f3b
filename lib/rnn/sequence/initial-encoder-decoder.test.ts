import { expect, it } from 'vitest'
import { initialParameters } from '../initial/initial-parameters'
import { RandomState } from '../random/random-state'
import { characterModelShapes, initialCharacterModel } from './character-model'
import { encoderDecoderShapes } from './encoder-decoder-specification'
import { initialEncoderDecoder } from './initial-encoder-decoder'

const within = (data: Float64Array | undefined, limit: number) => data?.every((x) => Math.abs(x) <= limit)

it('draws a language model part by part: the network as always, then the readout', () => {
  const spec = { vocabulary: 5, embeddingSize: 3, cell: { kind: 'lstm' }, hiddenSize: 4 } as const
  const drawn = initialCharacterModel(spec, new RandomState(1), { forgetBias: 2 })
  expect(Object.entries(drawn).map(([name, { shape }]) => ({ name, shape }))).toEqual(characterModelShapes(spec))
  const random = new RandomState(1)
  expect(drawn['embedding.weight']?.data).toEqual(random.randn(15))
  const network = initialParameters({ cell: spec.cell, inputSize: 3, hiddenSize: 4 }, random, { forgetBias: 2 })
  for (const [name, parameter] of Object.entries(network)) expect(drawn[name]).toEqual(parameter)
  expect(within(drawn['readout.weight']?.data, Math.sqrt(6 / 9))).toBe(true)
  expect(within(drawn['readout.bias']?.data, 0)).toBe(true)
})

it('draws an encoder–decoder the same way, both networks first', () => {
  const spec = {
    sourceVocabulary: 4,
    targetVocabulary: 5,
    embeddingSize: 3,
    cell: { kind: 'gru' },
    hiddenSize: 2,
    bidirectional: true,
    attention: { kind: 'additive', size: 25 },
    startToken: 0,
    endToken: 1,
  } as const
  const drawn = initialEncoderDecoder(spec, new RandomState(1))
  const random = new RandomState(1)
  const { cell } = spec
  const encoder = initialParameters({ cell, inputSize: 3, hiddenSize: 2, bidirectional: true }, random)
  for (const [name, parameter] of Object.entries(encoder)) expect(drawn[`encoder.${name}`]).toEqual(parameter)
  const decoder = initialParameters({ cell, inputSize: 3, hiddenSize: 2, layers: 2 }, random)
  for (const [name, parameter] of Object.entries(decoder)) expect(drawn[`decoder.${name}`]).toEqual(parameter)
  expect(drawn['source_embedding.weight']?.data).toEqual(random.randn(12))
  expect(Object.entries(drawn).map(([name, { shape }]) => ({ name, shape }))).toEqual(encoderDecoderShapes(spec))
  expect(within(drawn['attention.weight_key']?.data, Math.sqrt(6 / 29))).toBe(true)
  expect(within(drawn['attention.vector']?.data, Math.sqrt(6 / 26))).toBe(true)
  expect(within(drawn['readout.bias']?.data, 0)).toBe(true)
  expect(initialEncoderDecoder(spec, new RandomState(1))).toEqual(drawn)
})
