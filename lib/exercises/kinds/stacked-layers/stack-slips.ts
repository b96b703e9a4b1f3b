import type { ParameterSpec } from '../../../rnn'
import { noBias, threeBlocks, twoBlocks } from '../parameters/block-slips'
import type { FormulaSlip } from '../parameters/counting'
import { directionsShared, drop, upperInputAs } from '../parameters/formula-changes'

const several = ({ layers = 1 }: ParameterSpec) => layers > 1
const both = ({ bidirectional }: ParameterSpec) => bidirectional === true
const readOut = ({ readoutSize }: ParameterSpec) => readoutSize !== undefined

/** The ways to get a stack of layers wrong, the most common first. */
export const stackSlips: readonly FormulaSlip<ParameterSpec>[] = [
  {
    id: 'params.layers-as-copies',
    when: several,
    change: (right) => ({ ...right, upper: { ...right.upper, each: right.each } }),
    text: {
      zh: '把每一层都当成第 0 层的复制品了。往上的层读的是下面一层的状态，输入不再是 $d$ 维。',
      en: 'Every layer was taken for a copy of layer 0. The layers above read the states below them, and no longer $d$ numbers.',
    },
  },
  {
    id: 'params.upper-reads-one-direction',
    when: (spec) => several(spec) && both(spec),
    change: upperInputAs('h'),
    text: {
      zh: '往上的层只接了一个方向的状态。两个方向拼接起来，每一层读到的是 $2h$ 维。',
      en: 'The layers above were given the states of one direction only. Both are joined, so each reads $2h$ numbers.',
    },
  },
  {
    id: 'params.one-direction',
    when: both,
    change: (right) => {
      const single = directionsShared(upperInputAs('h')(right))
      return { ...single, once: single.once.map((term) => ({ ...term, factors: term.factors.filter((f) => f !== 2) })) }
    },
    text: {
      zh: '只数了一个方向：双向网络的每个方向各有一套参数。',
      en: 'Only one direction was counted: each direction of a bidirectional network has parameters of its own.',
    },
  },
  {
    id: 'params.directions-shared',
    when: (spec) => several(spec) && both(spec),
    change: directionsShared,
    text: {
      zh: '输入的宽度对了，但当成两个方向共用一套参数。它们各有一套。',
      en: 'The widths are right, but the two directions were taken to share their parameters. Each has its own.',
    },
  },
  {
    id: 'params.first-layer-only',
    when: several,
    change: (right) => ({ ...right, upper: { copies: 0, each: [] } }),
    text: {
      zh: '只数了第 0 层，上面的层也有自己的参数。',
      en: 'Only layer 0 was counted; the layers above have parameters too.',
    },
  },
  {
    id: 'params.readout-reads-one-direction',
    when: (spec) => readOut(spec) && both(spec),
    change: (right) => ({
      ...right,
      once: right.once.map((term) => ({ ...term, factors: term.factors.filter((factor) => factor !== 2) })),
    }),
    text: {
      zh: '读出层只接了一个方向：它读的是 $2h$ 维。',
      en: 'The readout was given one direction only: it reads $2h$ numbers.',
    },
  },
  {
    id: 'params.no-readout',
    when: readOut,
    change: (right) => ({ ...right, once: [] }),
    text: {
      zh: '漏了读出层的权重和偏置。',
      en: 'The readout’s weights and biases are missing.',
    },
  },
  threeBlocks,
  twoBlocks,
  noBias,
  {
    id: 'params.no-recurrent',
    change: drop('recurrent'),
    text: {
      zh: '漏了循环权重：每一层、每个方向都有从隐藏状态到隐藏状态的权重。',
      en: 'The recurrent weights are missing: every layer and direction has its own, from hidden state to hidden state.',
    },
  },
]
