import { countParameters } from '../../../../rnn'
import { displayed } from '../../../text'
import { snippet } from '../snippet'
import { blocksOf, call, drawNet, type Net, shapesOf } from './recurrent-net'

/** By formula; the slips change parts of it. */
function count(
  { cell, d, h, layers, bidirectional }: Net,
  { biases = 2, blocks = blocksOf[cell] as number, upper = (bidirectional ? 2 : 1) * h } = {},
): number {
  const directions = bidirectional ? 2 : 1
  const layer = (inputs: number) => directions * blocks * h * (inputs + h + biases)
  return layer(d) + (layers - 1) * layer(upper)
}

/** All parameters of a network. */
export const parameterCount = snippet<Net>({
  id: 'parameter-count',
  level: 2,
  draw: drawNet,
  code: (net) => `from torch import nn

net = ${call(net)}
print(sum(p.numel() for p in net.parameters()))`,
  printed: (net) => ({ form: 'integer', key: countParameters(shapesOf(net)) }),
  recount: (net) => count(net),
  slips: [
    {
      id: 'one-bias',
      value: (net) => count(net, { biases: 1 }),
      text: {
        zh: '每组权重只算了一个偏置向量；这是 PyTorch，有 `bias_ih` 和 `bias_hh` 两个。',
        en: 'One bias vector a block: this is PyTorch, which has both `bias_ih` and `bias_hh`.',
      },
    },
    {
      id: 'no-bias',
      value: (net) => count(net, { biases: 0 }),
      text: { zh: '漏了偏置。', en: 'The biases are missing.' },
    },
    {
      id: 'one-direction',
      value: (net) => (net.bidirectional ? count({ ...net, bidirectional: false }) : undefined),
      text: { zh: '漏了另一个方向。', en: 'The other direction is missing.' },
    },
    {
      id: 'same-layers',
      value: (net) => (net.layers > 1 ? count(net, { upper: net.d }) : undefined),
      text: {
        zh: '上面几层的输入不是 $d$ 维，而是下一层的输出。',
        en: 'The input of the upper layers is not of size $d$: it is the output of the layer below.',
      },
    },
    {
      id: 'half-input',
      value: (net) => (net.layers > 1 && net.bidirectional ? count(net, { upper: net.h }) : undefined),
      text: {
        zh: '双向时，上面几层的输入是 $2h$ 维。',
        en: 'With both directions the input of the upper layers is of size $2h$.',
      },
    },
    {
      id: 'gates-only',
      value: (net) => (net.cell === 'rnn' ? undefined : count(net, { blocks: blocksOf[net.cell] - 1 })),
      text: { zh: '只数了门，漏了候选那一组。', en: 'Only gates were counted; the candidate has a block too.' },
    },
  ],
  hints: (net) => [
    {
      zh: '一层一个方向：组数 × $h$ ×（输入 + $h$ + 2 个偏置）。',
      en: 'For a layer and direction: blocks × $h$ × (input + $h$ + 2 biases).',
    },
    {
      zh: `组数是 ${blocksOf[net.cell]}；最底层的输入是 ${net.d}。`,
      en: `There are ${blocksOf[net.cell]} blocks, and the input of the bottom layer is ${net.d}.`,
    },
  ],
  steps: ({ cell, d, h, layers, bidirectional }) => {
    const D = bidirectional ? 2 : 1
    const layer = (inputs: number) => `${D} × ${blocksOf[cell]} × ${h} × (${inputs} + ${h} + 2)`
    const upper = layers > 1 ? ` + ${layers - 1} × ${layer(D * h)}` : ''
    return [displayed(`${layer(d)}${upper}`)]
  },
  why: {
    zh: 'PyTorch 每组权重有两个偏置；双向时，从第二层起输入有 $2h$ 维，所以参数不止翻倍。',
    en: 'PyTorch has two biases in each block; with both directions, inputs from the second layer on are of size $2h$, so the count more than doubles.',
  },
})
