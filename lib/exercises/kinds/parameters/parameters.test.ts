import { describe, expect, it, vi } from 'vitest'
import * as engine from '../../../rnn'
import { grade } from '../../grade'
import { instanceOf, posed } from '../../instance'
import type { Kind } from '../../kind'
import { describeKind } from '../../testing/kind-laws'
import { gru, lstm, rnn, rnnReadout } from './parameters'

for (const kind of [rnn, rnnReadout, lstm, gru]) describeKind(kind)

const sizes = { inputSize: 3, hiddenSize: 8 } as const
const layers = {
  lstm: posed(lstm, { cell: 'lstm', convention: 'textbook', ...sizes }),
  gru: posed(gru, { cell: 'gru', convention: 'textbook', ...sizes }),
  kerasGru: posed(gru, { cell: 'gru', convention: 'keras', ...sizes }),
  withReadout: posed(rnnReadout, { cell: 'rnn', convention: 'textbook', readoutSize: 1, ...sizes }),
  rnn: posed(rnn, { cell: 'rnn', convention: 'pytorch', ...sizes }),
}

describe('counting parameters', () => {
  // Events of the past name a kind and a seed: they must go on meaning the same numbers.
  it.each<[Kind, number, object, number]>([
    [rnn, 1, { cell: 'rnn', convention: 'pytorch', hiddenSize: 16, inputSize: 7 }, 400],
    [rnn, 8, { cell: 'rnn', convention: 'textbook', hiddenSize: 5, inputSize: 3 }, 45],
    [rnnReadout, 2, { cell: 'rnn', convention: 'textbook', hiddenSize: 16, inputSize: 8, readoutSize: 3 }, 451],
    [lstm, 0, { cell: 'lstm', convention: 'textbook', hiddenSize: 9, inputSize: 2 }, 432],
    [lstm, 1, { cell: 'lstm', convention: 'pytorch', hiddenSize: 16, inputSize: 7 }, 1600],
    [gru, 8, { cell: 'gru', convention: 'textbook', hiddenSize: 5, inputSize: 3 }, 135],
    [gru, 0xffffffff, { cell: 'gru', convention: 'keras', hiddenSize: 12, inputSize: 6 }, 720],
  ])('keeps what a seed means', (kind, seed, spec, key) => {
    const made = instanceOf(kind, seed)
    expect([made.spec, made.parts[0]?.answer.key]).toEqual([spec, key])
  })

  it.each<[string, keyof typeof layers, string[]]>([
    ['3*(3*8+8*8+8)', 'lstm', ['params.three-blocks']],
    ['352', 'lstm', ['params.no-bias']],
    ['128', 'lstm', ['params.no-recurrent']],
    ['288', 'lstm', ['params.three-blocks', 'params.no-input']],
    ['192', 'gru', ['params.two-blocks']],
    ['264', 'gru', ['params.no-bias']],
    ['97', 'withReadout', ['params.no-hidden-bias', 'params.no-readout-weights']],
    ['96', 'withReadout', ['params.no-readout', 'params.no-bias']],
    ['104', 'withReadout', ['params.no-readout-bias']],
    ['113', 'rnn', ['params.extra-readout']],
    ['383.5', 'lstm', []],
    ['-384', 'lstm', []],
    ['1e300', 'lstm', []],
  ])('%s for %s comes from %j', (text, layer, ids) => {
    const { parts } = grade(layers[layer], { total: text })
    expect(parts.total).toMatchObject({ outcome: 'wrong' })
    if (parts.total?.outcome !== 'wrong') return
    expect(parts.total.slips.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    if (ids.length === 0) expect(parts.total.slips).toEqual([])
  })

  it.each<[string, keyof typeof layers, string[]]>([
    ['416', 'lstm', ['params.convention.pytorch']],
    ['312', 'gru', ['params.convention.pytorch', 'params.convention.keras']],
    ['288', 'kerasGru', ['params.convention.textbook']],
    ['96', 'rnn', ['params.convention.textbook', 'params.convention.keras']],
  ])('%s for %s is right by %j', (text, layer, ids) => {
    const { total } = grade(layers[layer], { total: text }).parts
    expect(total?.outcome === 'convention' && total.conventions.map(({ id }) => id)).toEqual(ids)
  })

  it('never offers a convention that has as many tensors', () => {
    const offered = (layer: keyof typeof layers) => layers[layer].parts[0]?.conventions.map(({ id }) => id)
    expect(offered('lstm')).not.toContain('params.convention.keras')
    expect(offered('kerasGru')).not.toContain('params.convention.pytorch')
  })

  it('says what is asked and lists the tensors', () => {
    const { prompt, solution } = layers.kerasGru
    expect(prompt).toEqual([
      {
        kind: 'text',
        text: {
          zh: '一个单向的 GRU 层，输入维度 $d = 3$，隐藏维度 $h = 8$，没有读出层。按 Keras 约定（GRU，默认 reset_after=True）：每组权重有两个偏置向量，输入侧和循环侧各一个。它一共有多少个可训练参数？',
          en: 'A unidirectional GRU layer has input size $d = 3$ and hidden size $h = 8$, and no readout. Use the Keras convention (GRU, default reset_after=True): each block of weights has two bias vectors, one on the input side and one on the recurrent side. How many trainable parameters does it have?',
        },
      },
    ])
    expect(solution[0]).toMatchObject({
      rows: [
        ['`kernel`', expect.anything(), '(3, 24)', '3 × 24 = 72'],
        ['`recurrent_kernel`', expect.anything(), '(8, 24)', '8 × 24 = 192'],
        ['`bias`', expect.anything(), '(2, 24)', '2 × 24 = 48'],
      ],
    })
  })

  it('emits nothing when tensors and formula disagree', () => {
    vi.spyOn(engine, 'evaluate').mockReturnValue(97)
    expect(() => instanceOf(lstm, 1)).toThrow('params.lstm, part total: the key is 1600, recounted it is 97')
  })
})
