import { describe, expect, it } from 'vitest'
import type { ParameterSpec } from '../../../rnn'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { stacked } from './stacked'

describeKind(stacked)

const spec: ParameterSpec = {
  cell: 'lstm',
  convention: 'pytorch',
  inputSize: 3,
  hiddenSize: 8,
  layers: 2,
  bidirectional: true,
}

describe('layers and directions', () => {
  it('counts the example of the lesson layer by layer', () => {
    const { parts, prompt } = posed(stacked, spec)
    expect(parts.map(({ id, answer }) => [id, answer.key])).toEqual([
      ['first', 832],
      ['upper', 1664],
      ['total', 2496],
    ])
    expect(prompt).toEqual([
      {
        kind: 'text',
        text: {
          zh: '一个双向的 LSTM，共 $L = 2$ 层，输入维度 $d = 3$，每层每个方向的隐藏维度 $h = 8$，两个方向的隐藏状态拼接后交给上面，没有读出层。按 PyTorch 约定（nn.LSTM，默认设置）：每组权重有两个偏置向量，输入侧和循环侧各一个。一共有多少个可训练参数？',
          en: 'A bidirectional LSTM has $L = 2$ layers, input size $d = 3$ and hidden size $h = 8$ in each direction. The states of the two directions are joined. There is no readout. Use the PyTorch convention (nn.LSTM, default settings): each block of weights has two bias vectors, one on the input side and one on the recurrent side. How many trainable parameters are there?',
        },
      },
    ])
  })

  it.each([
    [1664, 'params.layers-as-copies'],
    [2 * (416 + 576), 'params.upper-reads-one-direction'],
    [992, 'params.one-direction'],
    [1248, 'params.directions-shared'],
    [832, 'params.first-layer-only'],
    [1872, 'params.three-blocks'],
  ])('%i comes from %s', (total, id) => {
    const { parts } = grade(posed(stacked, spec), { total: `${total}` })
    expect(parts.total).toMatchObject({ outcome: 'wrong' })
    expect(parts.total?.outcome === 'wrong' && parts.total.slips.map((slip) => slip.id)).toContain(id)
  })

  it('asks for the readout on both directions', () => {
    const { parts } = posed(stacked, { ...spec, layers: 1, readoutSize: 5 })
    expect(parts.map(({ id, answer }) => [id, answer.key])).toEqual([
      ['first', 832],
      ['readout', 85],
      ['total', 917],
    ])
  })
})
