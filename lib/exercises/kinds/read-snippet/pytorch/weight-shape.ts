import { pick } from '../../../draw'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'
import { blocksOf, call, drawNet, type Net, shapesOf } from './recurrent-net'

interface Given extends Net {
  readonly name: string
}

const side = ({ name }: Given) => (name.startsWith('weight_ih') ? 'input' : 'recurrent')
/** How wide the input of this weight’s layer is. */
const inputOf = ({ name, d, h, bidirectional }: Given) => (/_l0/.test(name) ? d : (bidirectional ? 2 : 1) * h)

/** The shape of one weight, by its name. */
export const weightShape = snippet<Given>({
  id: 'weight-shape',
  level: 1,
  draw: (random) => {
    const net = drawNet(random)
    const layer = random.randint(0, net.layers)
    const suffix = net.bidirectional ? pick(random, ['', '_reverse']) : ''
    return { ...net, name: `${pick(random, ['weight_ih', 'weight_hh'])}_l${layer}${suffix}` }
  },
  code: (given) => `from torch import nn

net = ${call(given)}
print(net.${given.name}.shape)`,
  printed: (given) => ({
    form: 'shape',
    key: shapesOf(given).find(({ name }) => name === given.name)?.shape ?? [],
  }),
  recount: (given) => [blocksOf[given.cell] * given.h, side(given) === 'input' ? inputOf(given) : given.h],
  slips: [
    {
      id: 'transposed',
      value: (given) => [side(given) === 'input' ? inputOf(given) : given.h, blocksOf[given.cell] * given.h],
      text: {
        zh: '转置了：PyTorch 的权重形状是 `[out, in]`，行是各组叠起来的隐藏单元。',
        en: 'Transposed: PyTorch’s weights have the shape `[out, in]`, the rows being the hidden units of all blocks.',
      },
    },
    {
      id: 'one-block',
      value: (given) =>
        given.cell === 'rnn' ? undefined : [given.h, side(given) === 'input' ? inputOf(given) : given.h],
      text: {
        zh: '只算了一组：LSTM 的四组、GRU 的三组权重叠在一个张量里。',
        en: 'One block only: the four of an LSTM and the three of a GRU are stacked in one tensor.',
      },
    },
    {
      id: 'bottom-input',
      value: (given) =>
        side(given) === 'input' && !given.name.includes('_l0') ? [blocksOf[given.cell] * given.h, given.d] : undefined,
      text: {
        zh: '这一层的输入不是 $x$，而是下一层的输出。',
        en: 'The input of this layer is not $x$ but the output of the layer below.',
      },
    },
    {
      id: 'half-input',
      value: (given) =>
        side(given) === 'input' && !given.name.includes('_l0') && given.bidirectional
          ? [blocksOf[given.cell] * given.h, given.h]
          : undefined,
      text: {
        zh: '下面一层是双向的，它的输出有 $2h$ 个数。',
        en: 'The layer below runs both ways, and its output has $2h$ numbers.',
      },
    },
    {
      id: 'other-side',
      value: (given) => [blocksOf[given.cell] * given.h, side(given) === 'input' ? given.h : inputOf(given)],
      text: {
        zh: '`ih` 是输入到隐藏，`hh` 是隐藏到隐藏，这里弄反了。',
        en: '`ih` is input to hidden and `hh` hidden to hidden; they are mixed up here.',
      },
    },
    {
      id: 'recurrent-doubled',
      value: (given) =>
        side(given) === 'recurrent' && given.bidirectional ? [blocksOf[given.cell] * given.h, 2 * given.h] : undefined,
      text: {
        zh: '循环权重只看自己方向的状态，有 $h$ 个数，不是 $2h$。',
        en: 'A recurrent weight sees the state of its own direction only, $h$ numbers and not $2h$.',
      },
    },
  ],
  hints: (given) => [
    {
      zh: '行数是组数乘以 $h$；列数是它所乘的向量的长度。',
      en: 'There are blocks times $h$ rows, and as many columns as the vector that it multiplies has entries.',
    },
    {
      zh: `组数是 ${blocksOf[given.cell]}，$h = ${given.h}$。`,
      en: `There are ${blocksOf[given.cell]} blocks, and $h = ${given.h}$.`,
    },
  ],
  steps: (given) => [
    paragraph({
      zh: `行数 $${blocksOf[given.cell]} × ${given.h} = ${blocksOf[given.cell] * given.h}$。`,
      en: `The rows: $${blocksOf[given.cell]} × ${given.h} = ${blocksOf[given.cell] * given.h}$.`,
    }),
    paragraph(
      side(given) === 'recurrent'
        ? {
            zh: `它乘的是自己方向的状态，列数 ${given.h}。`,
            en: `It multiplies the state of its own direction, so there are ${given.h} columns.`,
          }
        : {
            zh: `它乘的是这一层的输入，列数 ${inputOf(given)}。`,
            en: `It multiplies the input of its layer, so there are ${inputOf(given)} columns.`,
          },
    ),
  ],
  why: {
    zh: '名字说明一切：`ih` 或 `hh`，`l` 后面是层号，`_reverse` 是后向。移植权重之前先把形状对上。',
    en: 'The name says it all: `ih` or `hh`, the layer after `l`, `_reverse` for the backward direction. Compare shapes before porting weights.',
  },
})
