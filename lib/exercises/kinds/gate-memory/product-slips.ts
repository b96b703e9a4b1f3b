import { fourDigits } from '../../answer/answer'
import type { Slip } from '../../kind'
import { changedValues } from '../../trace'
import { type GateProductRules, type GateProductSpec, gateProductByHand } from './product-values'

const by = (change: Partial<GateProductRules>) => (spec: GateProductSpec) =>
  changedValues(gateProductByHand(spec), gateProductByHand(spec, change), fourDigits)
const when =
  (applies: (spec: GateProductSpec) => boolean, change: Partial<GateProductRules>) => (spec: GateProductSpec) =>
    applies(spec) ? by(change)(spec) : undefined
const constant = ({ f }: GateProductSpec) => new Set(f).size === 1

export const gateProductSlips: readonly Slip<GateProductSpec>[] = [
  {
    id: 'gate.addition-carries-all',
    values: when(({ written }) => !written, { combine: () => 1 }),
    text: () => ({
      zh: '相加不等于原样保留：旧的细胞状态每一步都先乘 $f$，导数是各步 $f$ 的连乘，不是 1。',
      en: 'Addition does not carry everything: the old cell state is multiplied by $f$ in every step, so the derivative is the product of the gates and not 1.',
    }),
  },
  {
    id: 'gate.linear-loss',
    values: when(constant, { combine: (gates) => gates.reduce((left, f) => left - (1 - f), 1) }),
    text: () => ({
      zh: '按每步减少同样多来算了：每步是乘 $f$，所以是 $f^n$。',
      en: 'This lets every step take away the same amount: every step multiplies by $f$, which makes $f^n$.',
    }),
  },
  {
    id: 'gate.times-steps',
    values: when(constant, { combine: (gates) => gates.reduce((sum, f) => sum + f, 0) }),
    text: () => ({
      zh: '乘了步数：每步乘一次 $f$，所以是乘方。',
      en: 'It was multiplied by the number of steps: every step multiplies by $f$, which makes a power.',
    }),
  },
  {
    id: 'gate.one-step-short',
    values: when(constant, { range: (k, t) => [k + 2, t] }),
    text: () => ({
      zh: '少乘了一步：隔几步，就有几个 $f$。',
      en: 'One factor short: there is one $f$ for every step between the two.',
    }),
  },
  {
    id: 'gate.own-step-included',
    values: when((spec) => !constant(spec) && spec.k > 0, { range: (k, t) => [k, t] }),
    text: ({ k }) => ({
      zh: `多乘了 $f_${k}$：第 ${k} 步写入的内容，从第 ${k + 1} 步起才乘遗忘门。`,
      en: `$f_${k}$ does not belong: what step ${k} writes meets its first forget gate in step ${k + 1}.`,
    }),
  },
  {
    id: 'gate.last-step-left-out',
    values: when((spec) => !constant(spec), { range: (k, t) => [k + 1, t - 1] }),
    text: ({ t }) => ({
      zh: `漏了 $f_${t}$：算到第 ${t} 步的细胞状态，这一步的遗忘门已经乘上。`,
      en: `$f_${t}$ is missing: the cell state after step ${t} has been multiplied by that step’s gate.`,
    }),
  },
  {
    id: 'gate.mean-of-gates',
    values: when((spec) => !constant(spec), {
      combine: (gates) => gates.reduce((sum, f) => sum + f, 0) / gates.length,
    }),
    text: () => ({
      zh: '取了平均：各步的遗忘门要连乘。',
      en: 'This is a mean: the gates of the steps multiply.',
    }),
  },
  {
    id: 'gate.all-steps',
    values: when(({ f, k, t }) => new Set(f).size > 1 && (k > 0 || t < f.length), {
      range: () => [1, Number.POSITIVE_INFINITY],
    }),
    text: ({ k, t }) => ({
      zh: `乘了表里所有的门：只有第 ${k + 1} 到第 ${t} 步的算数。`,
      en: `All gates of the table were multiplied: only those of steps ${k + 1} to ${t} count.`,
    }),
  },
  {
    id: 'gate.written-without-input-gate',
    values: when(({ written }) => written !== undefined, { written: (_, g) => g }),
    text: () => ({
      zh: '漏了输入门：写入的是 $i ⊙ C̃$，不是 $C̃$。',
      en: 'The input gate is missing: what is written is $i ⊙ C̃$, not $C̃$.',
    }),
  },
  {
    id: 'gate.written-left-out',
    values: when(({ written }) => written !== undefined, { written: () => 1 }),
    text: () => ({
      zh: '这是留下的比例：还要乘当时写入的 $i ⊙ C̃$。',
      en: 'This is the fraction that is left: multiply by what was written, $i ⊙ C̃$.',
    }),
  },
]
