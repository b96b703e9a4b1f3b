import { exp, log, sigmoid } from '../../../rnn'
import { fourDigits } from '../../answer/answer'
import type { Slip } from '../../kind'
import { changedValues } from '../../trace'
import { type ChronoRules, type ChronoSpec, chronoByHand } from './chrono-values'

const by = (givens: readonly ChronoSpec['given'][], change: Partial<ChronoRules>) => (spec: ChronoSpec) =>
  givens.includes(spec.given) ? changedValues(chronoByHand(spec), chronoByHand(spec, change), fourDigits) : undefined

export const chronoSlips: readonly Slip<ChronoSpec>[] = [
  {
    id: 'gate.chrono-half-life',
    values: by(['time'], { biasOfTime: (tau) => -log(2 ** (1 / tau) - 1) }),
    text: () => ({
      zh: '按半衰期算了：特征时间是 $1/(1 - f)$，不是剩一半的步数。',
      en: 'This takes the time for a half-life: the characteristic time is $1/(1 - f)$, not when half is left.',
    }),
  },
  {
    id: 'gate.chrono-half-life-of-bias',
    values: by(['bias', 'draw'], { timeOfBias: (b) => log(0.5) / log(sigmoid(b)) }),
    text: () => ({
      zh: '这是半衰期：特征时间是 $1/(1 - f)$。',
      en: 'This is the half-life: the characteristic time is $1/(1 - f)$.',
    }),
  },
  {
    id: 'gate.chrono-without-minus-one',
    values: by(['time'], { biasOfTime: (tau) => log(tau) }),
    text: () => ({
      zh: '漏减了 1：$1/(1 - σ(b)) = 1 + e^b = τ$，所以 $b_f = ln(τ - 1)$。',
      en: 'The 1 is not subtracted: $1/(1 - σ(b)) = 1 + e^b = τ$, so $b_f = ln(τ - 1)$.',
    }),
  },
  {
    id: 'gate.chrono-without-one',
    values: by(['bias', 'draw'], { timeOfBias: exp }),
    text: () => ({
      zh: '漏加了 1：$1/(1 - σ(b)) = 1 + e^b$。',
      en: 'The 1 is missing: $1/(1 - σ(b)) = 1 + e^b$.',
    }),
  },
  {
    id: 'gate.chrono-same-sign',
    values: by(['time'], { inputBias: (bf) => bf }),
    text: () => ({
      zh: '$b_i$ 的符号反了：chrono 取 $b_i = -b_f$，于是 $i = 1 - f$，记得久的单元写得少。',
      en: '$b_i$ has the wrong sign: chrono takes $b_i = -b_f$, so that $i = 1 - f$ and a unit that keeps longer writes less.',
    }),
  },
  {
    id: 'gate.inverse-of-forget',
    values: by(['bias', 'draw'], { timeOfBias: (b) => 1 / sigmoid(b) }),
    text: () => ({
      zh: '用了 $1/f$：每步漏掉的比例是 $1 - f$，特征时间是它的倒数。',
      en: 'This is $1/f$: what leaks in a step is $1 - f$, and the characteristic time is one over that.',
    }),
  },
  {
    id: 'gate.chrono-common-logarithm',
    values: by(['time', 'draw'], {
      biasOfTime: (tau) => log(tau - 1) / log(10),
      biasOfDraw: (u) => log(u) / log(10),
    }),
    text: () => ({
      zh: '用了以 10 为底的对数：这里是自然对数 $ln$。',
      en: 'This takes the logarithm to base 10: it is the natural one, $ln$.',
    }),
  },
  {
    id: 'gate.chrono-range-for-draw',
    values: by(['draw'], { biasOfDraw: (_, T) => log(T - 1) }),
    text: () => ({
      zh: '用了范围的上端 $T_{max} - 1$：每个单元的偏置是自己抽到的那个数的对数。',
      en: 'This takes the upper end of the range, $T_{max} - 1$: a unit’s bias is the logarithm of its own draw.',
    }),
  },
]
