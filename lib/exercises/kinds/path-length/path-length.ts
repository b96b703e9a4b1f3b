import type { Localized } from '../../../i18n/locale'
import { maximumPathLength, type RandomState } from '../../../rnn'
import { pick } from '../../draw'
import type { Kind, Level, Posed, Slip } from '../../kind'
import { numberSlip } from '../../number-slip'
import { paragraph } from '../../text'
import { shortestWay, type Way } from './shortest-way'

const names: Readonly<Record<Way['network'], Localized>> = {
  recurrent: { zh: '单向 RNN', en: 'unidirectional RNN' },
  bidirectional: { zh: '双向 RNN', en: 'bidirectional RNN' },
  attention: { zh: '自注意力网络（不带掩码）', en: 'self-attention network without a mask' },
}

const distance = ({ from, to }: Way) => Math.abs(to - from)
const recurrent = ({ network }: Way) => network !== 'attention'

/** A wrong length by its calculation; undefined where nobody would get that network wrong in this way. */
function slip(id: string, text: Localized, wrong: (way: Way) => string | undefined): Slip<Way> {
  return numberSlip(id, text, (way) => ({ path: wrong(way) }))
}

const slips: readonly Slip<Way>[] = [
  slip(
    'cost.attention-by-distance',
    {
      zh: '自注意力里任何位置都直接读任何位置，路径与距离无关，只看层数。',
      en: 'With self-attention every position reads every other directly: the path depends on the layers, not on the distance.',
    },
    (way) => (recurrent(way) ? undefined : `${distance(way)} + ${way.layers}`),
  ),
  slip(
    'cost.recurrence-by-layers',
    {
      zh: 'RNN 里信号必须一步一步横着走，距离要算进去。',
      en: 'In an RNN a signal has to go sideways step by step: the distance counts.',
    },
    (way) => (recurrent(way) ? `${way.layers}` : undefined),
  ),
  slip(
    'cost.path-layers-multiplied',
    {
      zh: '不用在每一层都横着走一遍：横着只要走一次，再往上穿过各层。',
      en: 'A signal need not go sideways in every layer: it does so once, and passes up through the layers.',
    },
    (way) => (recurrent(way) ? `(${distance(way)} + 1) × ${way.layers}` : undefined),
  ),
  slip(
    'cost.path-one-layer',
    {
      zh: '只算了一层：信号还要往上穿过其余各层。',
      en: 'This is for one layer: the signal passes up through the others too.',
    },
    (way) => (recurrent(way) ? `${distance(way)} + 1` : '1'),
  ),
  slip(
    'cost.path-sideways-only',
    {
      zh: '只算了横着走的步数，没有算往上穿过各层的。',
      en: 'Only the steps sideways were counted, not those up through the layers.',
    },
    (way) => (recurrent(way) ? `${distance(way)}` : undefined),
  ),
  slip(
    'cost.path-off-by-one',
    {
      zh: '多数了一步：横着走的次数是两个位置之差，不是位置的个数。',
      en: 'One too many: the steps sideways are the difference of the positions, not how many positions there are.',
    },
    (way) => (recurrent(way) ? `${distance(way)} + 1 + ${way.layers}` : undefined),
  ),
]

/** Level 1: from the first input to the last output. Level 2: between any two positions, a bidirectional way back too. */
function drawWay(random: RandomState, level: Level): Way {
  const network = pick(random, ['recurrent', 'bidirectional', 'attention'] as const)
  const layers = random.randint(2, 9)
  if (level === 1) return { network, layers, from: 1, to: random.randint(10, 61) }
  const one = random.randint(2, 100)
  const other = one + random.randint(10, 100)
  const back = network !== 'recurrent' && random.randint(0, 2) === 1
  return back ? { network, layers, from: other, to: one } : { network, layers, from: one, to: other }
}

function pose(way: Way): Posed {
  const { network, layers: L, from, to } = way
  const name = names[network]
  const key = shortestWay(way)
  const apart = distance(way)
  const equation = network === 'attention' ? `L = ${key}` : `${apart} + ${L} = ${key}`
  return {
    prompt: [
      paragraph({
        zh: `一个 $L = ${L}$ 层的${name.zh}。信号从位置 ${from} 的输入走到最上面一层位置 ${to} 的输出，走最短的路，要经过多少次层计算？（一层在一个位置上算一次，记一次。）`,
        en: `A ${name.en} has $L = ${L}$ layers. A signal travels from the input at position ${from} to the topmost output at position ${to}. How many layer evaluations does it pass on the shortest way, one being one layer at one position?`,
      }),
    ],
    parts: [{ id: 'path', label: { zh: '路径长度', en: 'Path length' }, answer: { form: 'integer', key } }],
    hints: [
      {
        zh: '把网络画成格子：横轴是位置，纵轴是层。信号每一步能横着走，还是能直接跳到任意位置？',
        en: 'Draw the network as a grid, positions across and layers up. Can a signal only step to its neighbour, or jump to any position?',
      },
      network === 'attention'
        ? {
            zh: `每穿过一层，就可以到达任何位置；一共穿过 ${L} 层。`,
            en: `Each layer takes it to any position; it passes ${L} of them.`,
          }
        : {
            zh: `两个位置相差 ${apart}，要横着走 ${apart} 步；往上要穿过 ${L} 层。`,
            en: `The positions are ${apart} apart, so it goes ${apart} steps sideways; and it passes up through ${L} layers.`,
          },
    ],
    solution: [
      paragraph(
        network === 'attention'
          ? {
              zh: `任何位置都能直接读任何位置，距离 ${apart} 不起作用，只数层数：$${equation}$`,
              en: `Any position reads any other directly, so the distance of ${apart} does not matter and only layers count: $${equation}$`,
            }
          : {
              zh: `横着走 ${apart} 步，再加上 $L = ${L}$ 次往上：$${equation}$`,
              en: `${apart} steps sideways and $L = ${L}$ up: $${equation}$`,
            },
      ),
    ],
    why: {
      zh: 'RNN 的路径随距离线性增长，反向时每走一步就乘一个雅可比，所以远处的梯度容易消失；自注意力的路径只有层数那么长，与距离无关。双向并不缩短路径，只是让信号也能往回走。',
      en: 'An RNN’s path grows with the distance, and on the way back each step is one more Jacobian in the product, so distant gradients tend to vanish. With self-attention it is as long as there are layers, whatever the distance. Both directions do not shorten a path; they only let a signal go back as well.',
    },
  }
}

/** How far a signal travels between two positions of RNNs and of self-attention. */
export const pathLength: Kind<Way> = {
  id: 'cost.path-length',
  group: 'cost',
  name: { zh: '路径长度', en: 'Path length' },
  lesson: 'architectures',
  anchor: 'path',
  levels: 2,
  draw: drawWay,
  pose,
  // As far apart as the ends of a sequence of this many positions.
  recount: (way) => ({
    path: maximumPathLength(
      { kind: recurrent(way) ? 'recurrent' : 'self-attention', layers: way.layers },
      distance(way) + 1,
    ),
  }),
  slips,
}
