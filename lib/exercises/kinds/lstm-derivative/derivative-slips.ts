import type { Slip } from '../../kind'
import { changedValues } from '../../trace'
import { type DerivativeRules, type DerivativeSpec, derivativeByHand } from './derivative-hand'

const by = (change: Partial<DerivativeRules>) => (spec: DerivativeSpec) =>
  changedValues(derivativeByHand(spec), derivativeByHand(spec, change))

export const derivativeSlips: readonly Slip<DerivativeSpec>[] = [
  {
    id: 'lstm.direct-path-only',
    values: by({ total: (direct) => direct }),
    text: () => ({
      zh: '只有直接路径 $f_t$：$C_{t-1}$ 还经 $h_{t-1}$ 影响两个门和候选。',
      en: 'This is the direct path $f_t$ alone: $C_{t-1}$ also acts on two gates and the candidate by way of $h_{t-1}$.',
    }),
  },
  {
    id: 'lstm.no-direct-path',
    values: by({ total: (_, indirect) => indirect }),
    text: () => ({
      zh: '漏了直接路径 $f_t$。',
      en: 'The direct path $f_t$ is missing.',
    }),
  },
  {
    id: 'lstm.exposed-without-slope',
    values: by({ exposed: (o) => o }),
    text: () => ({
      zh: '$dh_{t-1}/dC_{t-1}$ 漏了 $tanh$ 的斜率：是 $o_{t-1}(1 - tanh²(C_{t-1}))$，不是 $o_{t-1}$。',
      en: '$dh_{t-1}/dC_{t-1}$ lacks the slope of $tanh$: it is $o_{t-1}(1 - tanh²(C_{t-1}))$, not $o_{t-1}$.',
    }),
  },
  {
    id: 'lstm.exposed-without-square',
    values: by({ exposed: (o, c) => o * (1 - c * c) }),
    text: () => ({
      zh: '斜率用了 $1 - C_{t-1}²$：$C_{t-1}$ 不是 $tanh$ 的输出，要用 $1 - tanh²(C_{t-1})$。',
      en: 'The slope was taken as $1 - C_{t-1}²$: $C_{t-1}$ is no output of $tanh$, so $1 - tanh²(C_{t-1})$.',
    }),
  },
  {
    id: 'lstm.no-exposure',
    values: by({ exposed: () => 1 }),
    text: () => ({
      zh: '漏了 $dh_{t-1}/dC_{t-1}$：权重乘的是 $h_{t-1}$，不是 $C_{t-1}$。',
      en: 'The factor $dh_{t-1}/dC_{t-1}$ is missing: the weights multiply $h_{t-1}$, not $C_{t-1}$.',
    }),
  },
  {
    id: 'lstm.forget-path-without-cell',
    values: by({ throughForget: (_, f) => f * (1 - f) }),
    text: () => ({
      zh: '遗忘门那条路漏了系数：$f_t$ 乘着 $C_{t-1}$，所以是 $C_{t-1} f_t (1 - f_t)$。',
      en: 'The path through the forget gate lacks its coefficient: $f_t$ multiplies $C_{t-1}$, so $C_{t-1} f_t (1 - f_t)$.',
    }),
  },
  {
    id: 'lstm.input-path-without-candidate',
    values: by({ throughInput: (_, i) => i * (1 - i) }),
    text: () => ({
      zh: '输入门那条路漏了系数：$i_t$ 乘着 $C̃_t$，所以是 $C̃_t i_t (1 - i_t)$。',
      en: 'The path through the input gate lacks its coefficient: $i_t$ multiplies $C̃_t$, so $C̃_t i_t (1 - i_t)$.',
    }),
  },
  {
    id: 'lstm.candidate-path-as-gate',
    values: by({ throughCandidate: (i, g) => i * g * (1 - g) }),
    text: () => ({
      zh: '候选那条路用了 sigmoid 的斜率：候选是 $tanh$，斜率是 $1 - C̃_t²$。',
      en: 'The path through the candidate took the slope of a sigmoid: the candidate is a $tanh$, with slope $1 - C̃_t²$.',
    }),
  },
]
