import type { Localized } from '../../../i18n/locale'
import type { Cell, Sizes } from '../../../rnn'
import { addSmallReadout, biasOnce, blocks, drop, type FormulaChange, recurrentAs } from './formula-changes'

/** A named way to get a parameter count wrong: what it does to the right formula, and what to tell the learner. */
export interface SlipRule {
  /** Never reused: events keep it. */
  readonly id: string
  /** The cells that can be counted wrong in this way. */
  readonly cells: readonly Cell[]
  /** Only with a readout, or only without; both when it is left out. */
  readonly readout?: boolean
  readonly change: FormulaChange
  readonly sizes?: (right: Sizes) => Sizes
  readonly text: Localized
}

const every: readonly Cell[] = ['rnn', 'lstm', 'gru']
const gated: readonly Cell[] = ['lstm', 'gru']

/** The slips that are no other convention, the most common first. */
export const slipRules: readonly SlipRule[] = [
  {
    id: 'params.three-blocks',
    cells: ['lstm'],
    change: blocks(3),
    text: {
      zh: '只数了三个门，漏了候选：LSTM 有四组权重，候选也有自己的一组。',
      en: 'Only the three gates were counted: the candidate has weights of its own, so an LSTM has four blocks.',
    },
  },
  {
    id: 'params.two-blocks',
    cells: ['gru'],
    change: blocks(2),
    text: {
      zh: '只数了两个门，漏了候选：GRU 有三组权重，候选也有自己的一组。',
      en: 'Only the two gates were counted: the candidate has weights of its own, so a GRU has three blocks.',
    },
  },
  {
    id: 'params.four-blocks',
    cells: ['gru'],
    change: blocks(4),
    text: {
      zh: '按 LSTM 的四组权重来数了：GRU 只有三组（两个门加候选）。',
      en: 'Counted with the four blocks of an LSTM: a GRU has three, two gates and the candidate.',
    },
  },
  {
    id: 'params.one-block',
    cells: gated,
    change: blocks(1),
    text: {
      zh: '只数了一组权重：每个门和候选各有一组，要乘以组数。',
      en: 'Only one block of weights was counted: each gate and the candidate has its own.',
    },
  },
  {
    id: 'params.no-readout',
    cells: every,
    readout: true,
    change: drop('readout', 'readout-bias'),
    text: {
      zh: '漏了读出层：还有它的权重（$k × h$）和偏置（$k$）。',
      en: 'The readout is missing: its weights ($k × h$) and its bias ($k$) count too.',
    },
  },
  {
    id: 'params.no-bias',
    cells: every,
    change: drop('bias', 'readout-bias'),
    text: {
      zh: '漏了所有偏置：偏置也是可训练参数。',
      en: 'All biases are missing: they are trainable parameters too.',
    },
  },
  {
    id: 'params.no-hidden-bias',
    cells: every,
    readout: true,
    change: drop('bias'),
    text: {
      zh: '漏了循环层的偏置，只数了读出层的偏置。',
      en: 'The recurrent layer’s bias is missing; only the readout’s bias was counted.',
    },
  },
  {
    id: 'params.no-readout-bias',
    cells: every,
    readout: true,
    change: drop('readout-bias'),
    text: { zh: '漏了读出层的偏置。', en: 'The readout’s bias is missing.' },
  },
  {
    id: 'params.no-readout-weights',
    cells: every,
    readout: true,
    change: drop('readout'),
    text: {
      zh: '漏了读出层的权重，只数了它的偏置。',
      en: 'The readout’s weights are missing; only its bias was counted.',
    },
  },
  {
    id: 'params.no-recurrent',
    cells: every,
    change: drop('recurrent'),
    text: {
      zh: '漏了循环权重：隐藏状态到隐藏状态的 $h × h$ 矩阵。',
      en: 'The recurrent weights are missing: the $h × h$ matrices from hidden state to hidden state.',
    },
  },
  {
    id: 'params.no-input',
    cells: every,
    change: drop('input'),
    text: {
      zh: '漏了输入权重：输入到隐藏状态的 $h × d$ 矩阵。',
      en: 'The input weights are missing: the $h × d$ matrices from input to hidden state.',
    },
  },
  {
    id: 'params.bias-once',
    cells: gated,
    change: biasOnce,
    text: {
      zh: '偏置只数了一组：每个门和候选都有自己的偏置。',
      en: 'The biases of only one block were counted: each gate and the candidate has its own.',
    },
  },
  {
    id: 'params.extra-readout',
    cells: every,
    readout: false,
    change: addSmallReadout,
    text: {
      zh: '多数了一个单输出的读出层（$h + 1$）：题目里没有读出层。',
      en: 'A readout with one output ($h + 1$) was counted, but the layer in question has none.',
    },
  },
  {
    id: 'params.input-squared',
    cells: every,
    change: recurrentAs('d', 'd'),
    text: {
      zh: '循环权重用成了 $d × d$：它把隐藏状态映到隐藏状态，应是 $h × h$。',
      en: 'The recurrent weights were taken as $d × d$: they map hidden state to hidden state, so $h × h$.',
    },
  },
  {
    id: 'params.sizes-swapped',
    cells: every,
    change: (right) => right,
    sizes: ({ d, h, k }) => ({ d: h, h: d, k }),
    text: { zh: '把 $d$ 和 $h$ 弄反了：$h$ 是隐藏维度。', en: '$d$ and $h$ were swapped: $h$ is the hidden size.' },
  },
]
