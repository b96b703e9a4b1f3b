import { tanh } from '../../../rnn'
import type { Slip } from '../../kind'
import { changedValues } from '../../trace'
import { transposed, withoutBias } from './block'
import { type GruRules, type GruSpec, gruByHand } from './gru-hand'

const byRules = (change: Partial<GruRules>) => (spec: GruSpec) =>
  changedValues(gruByHand(spec), gruByHand(spec, change))
const byBlocks = (spec: GruSpec, change: typeof transposed, bhn = spec.bhn) => {
  const { z, r, n } = spec.blocks
  const blocks = { z: change(z), r: change(r), n: change(n) }
  return changedValues(gruByHand(spec), gruByHand({ ...spec, blocks, bhn }))
}

export const gruSlips: readonly Slip<GruSpec>[] = [
  {
    id: 'gru.no-reset',
    values: byRules({ reset: () => 1 }),
    text: () => ({
      zh: '候选里漏了重置门 $r_t$。',
      en: 'The reset gate $r_t$ is missing from the candidate.',
    }),
  },
  {
    id: 'gru.gates-swapped',
    values: byRules({ gates: (z, r) => ({ z: r, r: z }) }),
    text: () => ({
      zh: '两个门用反了：重置门 $r_t$ 只在候选里，更新门 $z_t$ 混合新旧。',
      en: 'The two gates were swapped: the reset gate $r_t$ acts inside the candidate only, the update gate $z_t$ mixes old and new.',
    }),
  },
  {
    id: 'gru.uncoupled',
    values: (spec) =>
      byRules({
        mix: ({ z, n, before }) => (spec.convention.update === 'keep' ? z * before + n : before + z * n),
      })(spec),
    text: ({ convention }) =>
      convention.update === 'keep'
        ? {
            zh: '候选漏乘了 $1 - z_t$：保留与写入的比例之和是 1。',
            en: 'The candidate was not multiplied by $1 - z_t$: the fractions kept and written add up to 1.',
          }
        : {
            zh: '旧状态漏乘了 $1 - z_t$：保留与写入的比例之和是 1。',
            en: 'The old state was not multiplied by $1 - z_t$: the fractions kept and written add up to 1.',
          },
  },
  {
    id: 'gru.no-tanh',
    values: byRules({ candidate: (pre) => pre }),
    text: () => ({
      zh: '候选漏了 $tanh$。',
      en: 'The candidate lacks its $tanh$.',
    }),
  },
  {
    id: 'gru.tanh-gates',
    values: byRules({ gate: tanh }),
    text: () => ({
      zh: '门用成了 $tanh$：门是比例，用 $σ$。',
      en: 'The gates were squashed by $tanh$: they are fractions, so $σ$.',
    }),
  },
  {
    id: 'gru.reset-in-update',
    values: byRules({ mix: ({ r, n, before }, kept, written) => kept * r * before + written * n }),
    text: () => ({
      zh: '最后一行的旧状态又乘了一次 $r_t$：重置门只作用在候选里。',
      en: 'The old state in the last line was multiplied by $r_t$ as well: the reset gate acts inside the candidate only.',
    }),
  },
  {
    id: 'gru.no-bias',
    values: (spec) =>
      byBlocks(
        spec,
        withoutBias,
        spec.bhn.map(() => 0),
      ),
    text: () => ({ zh: '漏了偏置。', en: 'The biases are missing.' }),
  },
  {
    id: 'gru.stale-state',
    values: (spec) => (spec.xs.length > 1 ? byRules({ carried: (_, initial) => initial })(spec) : undefined),
    text: () => ({
      zh: '第二步又从 $h_0$ 出发了：它要用刚算出的 $h_1$。',
      en: 'The second step began from $h_0$ again: it needs the $h_1$ just found.',
    }),
  },
  {
    id: 'gru.transposed-recurrence',
    values: (spec) => (spec.h0.length > 1 ? byBlocks(spec, transposed) : undefined),
    text: () => ({
      zh: '乘隐藏状态的那几块被转置了：每个分量用权重的一行。',
      en: 'The blocks that multiply the hidden state were transposed: each entry takes a row of the weights.',
    }),
  },
]
