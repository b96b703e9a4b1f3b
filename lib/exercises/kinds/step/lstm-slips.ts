import { sigmoid, tanh } from '../../../rnn'
import type { Slip } from '../../kind'
import { changedValues } from '../../trace'
import { type Block, transposed, withoutBias } from './block'
import { type LstmBlocks, type LstmRules, type LstmSpec, lstmByHand } from './lstm-hand'

const byRules = (change: Partial<LstmRules>) => (spec: LstmSpec) =>
  changedValues(lstmByHand(spec), lstmByHand(spec, change))
const byBlocks = (change: (block: Block) => Block) => (spec: LstmSpec) => {
  const { f, i, g, o } = spec.blocks
  const blocks: LstmBlocks = { f: change(f), i: change(i), g: change(g), o: change(o) }
  return changedValues(lstmByHand(spec), lstmByHand({ ...spec, blocks }))
}

export const lstmSlips: readonly Slip<LstmSpec>[] = [
  {
    id: 'lstm.output-on-cell',
    values: byRules({ cell: ({ f, i, g, o, before }) => o * (f * before + i * g) }),
    text: () => ({
      zh: '输出门 $o_t$ 乘到细胞状态上了：$C_t = f_t ⊙ C_{t-1} + i_t ⊙ C̃_t$ 里没有 $o_t$，它只决定露出多少。',
      en: 'The output gate $o_t$ went into the cell state: $C_t = f_t ⊙ C_{t-1} + i_t ⊙ C̃_t$ has no $o_t$, which only decides what shows.',
    }),
  },
  {
    id: 'lstm.no-squash',
    values: byRules({ hidden: ({ o }, c) => o * c }),
    text: () => ({
      zh: '最后一行漏了 $tanh$：$h_t = o_t ⊙ tanh(C_t)$。',
      en: 'The last line lacks its $tanh$: $h_t = o_t ⊙ tanh(C_t)$.',
    }),
  },
  {
    id: 'lstm.output-inside',
    values: byRules({ hidden: ({ o }, c) => tanh(o * c) }),
    text: () => ({
      zh: '$o_t$ 放进 $tanh$ 里面了：先取 $tanh(C_t)$，再乘 $o_t$。',
      en: '$o_t$ went inside the $tanh$: take $tanh(C_t)$ first, then multiply.',
    }),
  },
  {
    id: 'lstm.forget-inverted',
    values: byRules({ cell: ({ f, i, g, before }) => (1 - f) * before + i * g }),
    text: () => ({
      zh: '把 $f_t$ 当成忘掉的比例了：它是留下的比例，接近 1 是记住。',
      en: '$f_t$ was taken for the fraction that is forgotten: it is the fraction kept, and close to 1 means remember.',
    }),
  },
  {
    id: 'lstm.no-input-gate',
    values: byRules({ cell: ({ f, g, before }) => f * before + g }),
    text: () => ({
      zh: '漏了输入门：候选要先乘 $i_t$ 再加进去。',
      en: 'The input gate is missing: the candidate is multiplied by $i_t$ before it is added.',
    }),
  },
  {
    id: 'lstm.gates-swapped',
    values: byRules({ cell: ({ f, i, g, before }) => i * before + f * g }),
    text: () => ({
      zh: '$f_t$ 和 $i_t$ 用反了：$f_t$ 乘旧的细胞状态，$i_t$ 乘候选。',
      en: '$f_t$ and $i_t$ were swapped: $f_t$ multiplies the old cell state, $i_t$ the candidate.',
    }),
  },
  {
    id: 'lstm.hidden-for-cell',
    values: byRules({ cell: ({ f, i, g, hBefore }) => f * hBefore + i * g }),
    text: () => ({
      zh: '$f_t$ 乘的是 $h_{t-1}$：该乘 $C_{t-1}$，两个状态不是一回事。',
      en: '$f_t$ multiplied $h_{t-1}$: it should be $C_{t-1}$, and the two are different states.',
    }),
  },
  {
    id: 'lstm.cell-into-gates',
    values: byRules({ seen: ({ c }) => c }),
    text: () => ({
      zh: '各门看到的是 $C_{t-1}$：没有窥孔连接时，门和候选只看 $h_{t-1}$ 与 $x_t$。',
      en: 'The gates were shown $C_{t-1}$: without peepholes gates and candidate see $h_{t-1}$ and $x_t$ only.',
    }),
  },
  {
    id: 'lstm.sigmoid-candidate',
    values: byRules({ candidate: sigmoid }),
    text: () => ({
      zh: '候选用成了 sigmoid：门用 $σ$，候选用 $tanh$。',
      en: 'The candidate was squashed by a sigmoid: gates take $σ$, the candidate takes $tanh$.',
    }),
  },
  {
    id: 'lstm.no-bias',
    values: byBlocks(withoutBias),
    text: () => ({ zh: '漏了偏置。', en: 'The biases are missing.' }),
  },
  {
    id: 'lstm.stale-state',
    values: (spec) => (spec.xs.length > 1 ? byRules({ carried: (_, initial) => initial })(spec) : undefined),
    text: () => ({
      zh: '第二步又从 $h_0$ 和 $C_0$ 出发了：它要用刚算出的 $h_1$ 和 $C_1$。',
      en: 'The second step began from $h_0$ and $C_0$ again: it needs the $h_1$ and $C_1$ just found.',
    }),
  },
  {
    id: 'lstm.transposed-recurrence',
    values: (spec) => (spec.h0.length > 1 ? byBlocks(transposed)(spec) : undefined),
    text: () => ({
      zh: '乘隐藏状态的那几块被转置了：每个分量用权重的一行。',
      en: 'The blocks that multiply the hidden state were transposed: each entry takes a row of the weights.',
    }),
  },
]
