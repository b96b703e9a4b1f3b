import { describe, expect, it } from 'vitest'
import { RandomState } from '../random/random-state'
import { type Tensor, tensor } from '../tensor/tensor'
import { decode } from './decode'
import { runEncoderDecoder } from './encoder-decoder'
import type { EncoderDecoderSpec } from './encoder-decoder-specification'
import { initialEncoderDecoder } from './initial-encoder-decoder'
import { sampleToken } from './sampling'
import { tokenMatrix } from './testing/token-matrix'

const spec: EncoderDecoderSpec = {
  sourceVocabulary: 4,
  targetVocabulary: 5,
  embeddingSize: 3,
  hiddenSize: 4,
  cell: { kind: 'lstm' },
  attention: { kind: 'dot' },
  startToken: 3,
  endToken: 4,
}
const parameters = initialEncoderDecoder(spec, new RandomState(9))
const { tokens: source, lengths: sourceLengths } = tokenMatrix([[0, 1, 3], [2]])

/** The logits that the trained side of the model has after reading these tokens. */
function scoresAfter(read: readonly number[], b: number): Tensor {
  const S = sourceLengths[b] as number
  const run = runEncoderDecoder(spec, parameters, {
    source: { shape: [1, S], data: source.data.slice(b * 3, b * 3 + S) },
    target: tokenMatrix([[...read, 0]]).tokens,
  })
  return tensor([5], run.logits.data.slice(-5))
}

describe('decode', () => {
  it('takes the most likely token each time', () => {
    const found = decode(spec, parameters, { source, sourceLengths }, { maximum: 4 })
    found.forEach(({ tokens, ended }, b) => {
      expect(tokens.length).toBe(ended ? tokens.length : 4)
      tokens.forEach((token, t) => {
        expect(token).toBe(sampleToken(scoresAfter(tokens.slice(0, t), b), { temperature: 0 }))
      })
    })
  })
  it('draws tokens, sequence by sequence, while they run', () => {
    const options = { maximum: 6, temperature: 1.3 }
    const found = decode(spec, parameters, { source, sourceLengths }, { ...options, random: new RandomState(4) })
    const random = new RandomState(4)
    for (let t = 0; t < 6; t++) {
      found.forEach(({ tokens }, b) => {
        if (t > tokens.length) return
        const token = sampleToken(scoresAfter(tokens.slice(0, t), b), { temperature: 1.3, random })
        expect(token).toBe(tokens[t] ?? spec.endToken)
      })
    }
    expect(found.some(({ ended }) => ended)).toBe(true)
  })
  it('shows the attention of each step over the real source', () => {
    const found = decode(spec, parameters, { source, sourceLengths }, { maximum: 3 })
    found.forEach(({ attention, tokens, ended }, b) => {
      expect(attention?.shape).toEqual([tokens.length + (ended ? 1 : 0), 3])
      attention?.data.forEach((weight, n) => {
        if (n % 3 >= (sourceLengths[b] as number)) expect(weight === 0).toBe(true)
      })
      expect(attention?.data.reduce((x, y) => x + y)).toBeCloseTo(attention?.shape[0] as number, 13)
    })
    const { attention: _, ...blind } = spec
    const none = decode(blind, initialEncoderDecoder(blind, new RandomState(1)), { source }, { maximum: 1 })
    expect(none[0]?.attention).toBeUndefined()
  })
  it('stops at the end token', () => {
    const eager = { ...parameters, 'readout.bias': tensor([5], [0, 0, 0, 0, 1e3]) }
    const found = decode(spec, eager, { source, sourceLengths }, { maximum: 50 })
    expect(found.map(({ tokens, ended, attention }) => [tokens, ended, attention?.shape])).toEqual([
      [[], true, [1, 3]],
      [[], true, [1, 3]],
    ])
  })
  it('refuses what it cannot do', () => {
    expect(() => decode(spec, parameters, { source }, { maximum: 0 })).toThrow(
      'maximum must be an integer of at least 1, got 0',
    )
    expect(() => decode(spec, parameters, { source }, { maximum: 1, temperature: 1 })).toThrow('random must be given')
    expect(() => decode(spec, parameters, { source, sourceLengths: [4, 1] }, { maximum: 1 })).toThrow(
      'length 0 must be an integer from 1 to 3, got 4',
    )
  })
})
