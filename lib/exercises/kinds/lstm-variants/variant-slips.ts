import type { CountFormula, Factor, ParameterSpec } from '../../../rnn'
import { threeBlocks } from '../parameters/block-slips'
import type { FormulaSlip } from '../parameters/counting'
import { drop, inBlocks, recurrentAs, upperInputAs } from '../parameters/formula-changes'

/** Counts so many numbers for what a layer holds beside its blocks. */
const ownAs = (...terms: (readonly Factor[])[]) => {
  return (right: CountFormula): CountFormula => ({
    ...right,
    own: terms.map((factors) => ({ part: 'recurrent', factors })),
  })
}

const several = ({ layers = 1 }: ParameterSpec) => layers > 1
const both = ({ bidirectional }: ParameterSpec) => bidirectional === true

const layersAsCopies: FormulaSlip<ParameterSpec> = {
  id: 'params.layers-as-copies',
  when: several,
  change: (right) => ({ ...right, upper: { ...right.upper, each: right.each } }),
  text: {
    zh: '把每一层都当成第 0 层的复制品了。第 1 层读的是下面一层的隐藏状态，输入不再是 $d$ 维。',
    en: 'Every layer was taken for a copy of layer 0. Layer 1 reads the hidden states below it, and no longer $d$ numbers.',
  },
}
const noBias: FormulaSlip<ParameterSpec> = {
  id: 'params.no-bias',
  change: drop('bias'),
  text: { zh: '漏了偏置：偏置也是可训练参数。', en: 'The biases are missing: they are trainable parameters too.' },
}

/** The ways to get a projected LSTM wrong, the most common first. */
export const projectionSlips: readonly FormulaSlip<ParameterSpec>[] = [
  {
    id: 'params.no-projection-matrix',
    change: ownAs(),
    text: {
      zh: '漏了投影矩阵 $W_{hr}$ 本身：它有 $p × h$ 个数。',
      en: 'The projection matrix $W_{hr}$ itself is missing: it has $p × h$ entries.',
    },
  },
  {
    id: 'params.recurrent-not-projected',
    change: recurrentAs('h', 'h'),
    text: {
      zh: '循环权重仍按 $h × h$ 数了。反馈回来的是投影后的 $p$ 维状态，所以每组是 $h × p$。',
      en: 'The recurrent weights were left at $h × h$. What comes back is the projected state of $p$ numbers, so a block is $h × p$.',
    },
  },
  {
    id: 'params.projection-ignored',
    change: (right) => upperInputAs('h')(recurrentAs('h', 'h')(ownAs()(right))),
    when: (spec) => !both(spec),
    text: {
      zh: '数成了没有投影的 LSTM。',
      en: 'This is the count without any projection.',
    },
  },
  {
    id: 'params.four-projections',
    change: ownAs([4, 'p', 'h']),
    text: {
      zh: '投影矩阵数了四个。投影作用在细胞的输出上，只有一个，不属于任何一组门。',
      en: 'Four projection matrices were counted. There is one, after the cell’s output, and it belongs to no block.',
    },
  },
  {
    id: 'params.projection-bias',
    change: ownAs(['p', 'h'], ['p']),
    text: { zh: '给投影矩阵加了偏置：它没有偏置。', en: 'The projection was given a bias: it has none.' },
  },
  {
    id: 'params.gates-projected',
    change: inBlocks((terms) =>
      terms.map((term) => ({ ...term, factors: term.factors.map((f) => (f === 'h' ? 'p' : f)) })),
    ),
    text: {
      zh: '把门也缩成 $p$ 维了。门和细胞状态仍是 $h$ 维，变窄的只有隐藏状态。',
      en: 'The gates were made as narrow as $p$. Gates and cell state keep $h$ numbers; only the hidden state is narrower.',
    },
  },
  {
    id: 'params.upper-not-projected',
    when: several,
    change: (right, spec) => upperInputAs(...(both(spec) ? [2, 'h' as const] : ['h' as const]))(right),
    text: {
      zh: '第 1 层的输入没有投影：它读到的是投影后的状态，每个方向 $p$ 维。',
      en: 'Layer 1 was given unprojected states: it reads the projected ones, $p$ numbers from each direction.',
    },
  },
  layersAsCopies,
  threeBlocks,
  noBias,
]

/** The ways to get peepholes wrong, the most common first. */
export const peepholeSlips: readonly FormulaSlip<ParameterSpec>[] = [
  {
    id: 'params.peephole-matrices',
    change: ownAs([3, 'h', 'h']),
    text: {
      zh: '窥孔当成 $h × h$ 的矩阵了。它是逐元素的乘法，每个门只有一个长 $h$ 的向量。',
      en: 'The peepholes were taken for $h × h$ matrices. They act unit by unit, one vector of length $h$ for each gate.',
    },
  },
  {
    id: 'params.peephole-candidate',
    change: ownAs([4, 'h']),
    text: {
      zh: '给候选也加了窥孔：只有三个门看细胞状态。',
      en: 'The candidate was given a peephole too: only the three gates look at the cell state.',
    },
  },
  {
    id: 'params.peephole-two-gates',
    change: ownAs([2, 'h']),
    text: {
      zh: '只给两个门加了窥孔。遗忘门和输入门看 $C_{t-1}$，输出门看 $C_t$，一共三个。',
      en: 'Only two gates were given one. Forget and input gate look at $C_{t-1}$, the output gate at $C_t$: three in all.',
    },
  },
  {
    id: 'params.peephole-once',
    change: ownAs(['h']),
    text: {
      zh: '三个门共用了一个窥孔向量：它们各有一个。',
      en: 'One vector was counted for all three gates: each has its own.',
    },
  },
  {
    id: 'params.no-peepholes',
    change: ownAs(),
    text: { zh: '漏了窥孔的权重。', en: 'The peephole weights are missing.' },
  },
  layersAsCopies,
  threeBlocks,
  noBias,
]
