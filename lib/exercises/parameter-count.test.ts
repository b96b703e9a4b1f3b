import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import * as engine from '../rnn'
import { exerciseKinds, isExerciseKind } from './instance'
import { generate, instanceOf } from './parameter-count'

const kinds = fc.constantFrom(...exerciseKinds)
const seeds = fc.integer({ min: 0, max: 0xffffffff })

describe('generate', () => {
  it('gives the same exercise for the same seed, and the solution adds up to the key', () => {
    fc.assert(
      fc.property(kinds, seeds, (kind, seed) => {
        const made = generate(kind, seed)
        expect(generate(kind, seed)).toEqual(made)
        expect(made.solution.rows.reduce((total, { count }) => total + count, 0)).toBe(made.key)
        for (const { product, count } of made.solution.rows) {
          expect(product.split(' × ').reduce((total, factor) => total * Number(factor), 1)).toBe(count)
        }
        for (const text of Object.values(made.solution.summary)) expect(text.endsWith(`= ${made.key}`)).toBe(true)
      }),
    )
  })

  it('states every size and the convention in both languages', () => {
    fc.assert(
      fc.property(kinds, seeds, (kind, seed) => {
        const { prompt, spec } = generate(kind, seed)
        const names = { textbook: ['教科书', 'textbook'], pytorch: ['PyTorch', 'PyTorch'], keras: ['Keras', 'Keras'] }
        const [zh, en] = names[spec.convention]
        expect(prompt.zh).toContain(`${zh}`)
        expect(prompt.en).toContain(`${en}`)
        for (const text of [prompt.zh, prompt.en]) {
          expect(text).toContain(`d = ${spec.inputSize}`)
          expect(text).toContain(`h = ${spec.hiddenSize}`)
          expect(text.includes('k = ')).toBe(kind === 'params.rnn-readout')
        }
        expect(spec.inputSize).not.toBe(spec.hiddenSize)
      }),
    )
  })

  it('comes to every convention and to many sizes', () => {
    const made = Array.from({ length: 200 }, (_, seed) => generate('params.gru', seed))
    expect(new Set(made.map(({ spec }) => spec.convention)).size).toBe(3)
    expect(new Set(made.map(({ key }) => key)).size).toBeGreaterThan(60)
  })

  it('lists the tensors of the layer', () => {
    const spec = { cell: 'gru', convention: 'keras', inputSize: 3, hiddenSize: 8 } as const
    const { solution, prompt } = instanceOf('params.gru', 0, spec)
    expect(solution.rows.map(({ name, shape, product, count }) => [name, shape, product, count])).toEqual([
      ['kernel', '(3, 24)', '3 × 24', 72],
      ['recurrent_kernel', '(8, 24)', '8 × 24', 192],
      ['bias', '(2, 24)', '2 × 24', 48],
    ])
    expect(solution.summary.zh).toBe(
      'GRU 有三组权重：更新门、重置门和候选。把各张量的元素数相加：3(dh + h² + 2h) = 3 × (3 × 8 + 8 × 8 + 2 × 8) = 312',
    )
    expect(prompt).toEqual({
      zh: '一个单向的 GRU 层，输入维度 d = 3，隐藏维度 h = 8，没有读出层。按 Keras 约定（GRU，默认 reset_after=True）：每组权重有两个偏置向量，输入侧和循环侧各一个。它一共有多少个可训练参数？',
      en: 'A unidirectional GRU layer has input size d = 3 and hidden size h = 8, and no readout. Use the Keras convention (GRU, default reset_after=True): each block of weights has two bias vectors, one on the input side and one on the recurrent side. How many trainable parameters does it have?',
    })
  })

  it('emits nothing when tensors and formula disagree', () => {
    vi.spyOn(engine, 'evaluate').mockReturnValue(97)
    expect(() => generate('params.lstm', 1)).toThrow(
      /^params.lstm, seed 1: the tensors hold \d+, the formula gives 97$/,
    )
  })

  it('refuses a bad seed and knows its kinds', () => {
    expect(() => generate('params.lstm', -1)).toThrow(RangeError)
    expect([isExerciseKind('params.gru'), isExerciseKind('params.tcn'), isExerciseKind(3)]).toEqual([
      true,
      false,
      false,
    ])
  })
})
