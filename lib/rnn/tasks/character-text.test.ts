import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RandomState } from '../random/random-state'
import { characterText } from './character-text'
import { split } from './dataset'
import { decodeText, encodeText, vocabularyOf } from './vocabulary'

const text = fc.array(fc.constantFrom('a', 'b', '门', '遗', '忘', '𝄞', '👍', '\n', '"'), {
  minLength: 1,
  maxLength: 60,
})

describe('a vocabulary', () => {
  it('holds each code point once, in ascending order', () => {
    expect(vocabularyOf('遗忘门b𝄞a忘').characters).toEqual(['a', 'b', '忘', '遗', '门', '𝄞'])
  })

  it('gives every text back', () => {
    fc.assert(
      fc.property(text, (characters) => {
        const whole = characters.join('')
        const vocabulary = vocabularyOf(whole)
        const tokens = encodeText(vocabulary, whole)
        expect(tokens).toHaveLength(characters.length)
        expect(decodeText(vocabulary, tokens)).toBe(whole)
      }),
    )
  })

  it('names what it does not have', () => {
    const vocabulary = vocabularyOf('门a')
    expect(() => encodeText(vocabulary, 'a𝄞')).toThrow('character 1 of the text must be one of the vocabulary, got 𝄞')
    for (const token of [2, -1, 0.5]) {
      expect(() => decodeText(vocabulary, [0, token])).toThrow(`a token must be an integer from 0 to 1, got ${token}`)
    }
    expect(() => vocabularyOf('')).toThrow('the length of the text must be an integer of at least 1, got 0')
  })
})

describe('characterText', () => {
  it('cuts windows whose targets are the next characters', () => {
    const { inputs, targets, vocabulary } = characterText('循环神经网络', { steps: 2 })
    expect(inputs.shape).toEqual([2, 2])
    expect(decodeText(vocabulary, inputs.data)).toBe('循环神经')
    expect(decodeText(vocabulary, targets)).toBe('环神经网')
  })

  it('shifts every window by one, whatever the stride, and uses all that fits', () => {
    const size = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(text, size, size, (characters, steps, stride) => {
        fc.pre(characters.length > steps)
        const { inputs, targets, vocabulary } = characterText(characters.join(''), { steps, stride })
        const [N, T] = inputs.shape
        for (let n = 0; n < N; n++) {
          const window = (data: Int32Array) => decodeText(vocabulary, data.subarray(n * T, (n + 1) * T))
          const start = n * stride
          expect(window(inputs.data)).toBe(characters.slice(start, start + T).join(''))
          expect(window(targets)).toBe(characters.slice(start + 1, start + T + 1).join(''))
        }
        expect(N * stride + T + 1).toBeGreaterThan(characters.length)
      }),
    )
  })

  it('can be split as any dataset', () => {
    const { train, test } = split(characterText('abcdefghij', { steps: 1 }), 1 / 3, new RandomState(2))
    expect([train.inputs.shape, test.inputs.shape]).toEqual([
      [6, 1],
      [3, 1],
    ])
    expect([...test.targets]).toEqual([...test.inputs.data].map((token) => token + 1))
  })

  it('refuses what gives no window', () => {
    expect(() => characterText('abc', { steps: 3 })).toThrow(
      'the number of characters must be an integer of at least 4, got 3',
    )
    expect(() => characterText('𝄞𝄞', { steps: 2 })).toThrow('at least 3, got 2')
    expect(() => characterText('abc', { steps: 0 })).toThrow('steps must be an integer of at least 1, got 0')
    expect(() => characterText('abc', { steps: 1, stride: 0.5 })).toThrow('stride must be an integer')
  })
})
