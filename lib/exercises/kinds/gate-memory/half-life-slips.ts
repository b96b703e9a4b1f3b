import { log, sigmoid } from '../../../rnn'
import { fourDigits } from '../../answer/answer'
import type { Slip, Values } from '../../kind'
import { changedValues } from '../../trace'
import { type HalfLifeRules, type HalfLifeSpec, halfLifeByHand } from './half-life-values'

type Given = HalfLifeSpec['given']

/** Another rule, where these are given; undefined where it leads to no number. */
const by =
  (givens: readonly Given[], change: Partial<HalfLifeRules>) =>
  (spec: HalfLifeSpec): Values | undefined => {
    if (!givens.includes(spec.given)) return undefined
    const wrong = halfLifeByHand(spec, change)
    if (!Number.isFinite(wrong.steps ?? wrong.bias) || (wrong.steps ?? 1) <= 0) return undefined
    return changedValues(halfLifeByHand(spec), wrong, fourDigits)
  }
const forward = ['gate', 'bias'] as const

export const halfLifeSlips: readonly Slip<HalfLifeSpec>[] = [
  {
    id: 'gate.time-constant',
    values: by(forward, { steps: (f) => 1 / (1 - f) }),
    text: () => ({
      zh: '这是特征时间 $1/(1 - f)$，不是半衰期：后者是 $ln 0.5/ln f$，约为前者的 $ln 2$ 倍。',
      en: 'This is the characteristic time $1/(1 - f)$, not the half-life: that is $ln 0.5/ln f$, about $ln 2$ times as long.',
    }),
  },
  {
    id: 'gate.linear-decay',
    values: by(forward, { steps: (f) => 0.5 / (1 - f) }),
    text: () => ({
      zh: '按每步减少同样多来算了：每步是乘 $f$，剩下的是 $f^n$。',
      en: 'This lets every step take away the same amount: every step multiplies by $f$, so $f^n$ is left.',
    }),
  },
  {
    id: 'gate.logarithms-upside-down',
    values: by(forward, { steps: (f) => log(f) / log(0.5) }),
    text: () => ({
      zh: '分子分母颠倒了：$n = ln 0.5/ln f$。',
      en: 'The quotient is upside down: $n = ln 0.5/ln f$.',
    }),
  },
  {
    id: 'gate.to-one-over-e',
    values: by(forward, { steps: (f) => -1 / log(f) }),
    text: () => ({
      zh: '这是衰减到 $1/e$ 的步数：半衰期要用 $ln 0.5$。',
      en: 'This is how long it takes to fall to $1/e$: a half-life has $ln 0.5$.',
    }),
  },
  {
    id: 'gate.bias-for-gate',
    values: by(['bias'], { gate: (b) => b }),
    text: () => ({
      zh: '把偏置当成了遗忘门：$f = σ(b)$。',
      en: 'The bias was taken for the gate: $f = σ(b)$.',
    }),
  },
  {
    id: 'gate.sigmoid-sign',
    values: by(['bias'], { gate: (b) => sigmoid(-b) }),
    text: () => ({
      zh: '符号反了：$σ(b) = 1/(1 + e^{-b})$。',
      en: 'The sign is the wrong way round: $σ(b) = 1/(1 + e^{-b})$.',
    }),
  },
  {
    id: 'gate.chrono-for-half-life',
    values: by(['half-life'], { gateOf: (n) => 1 - 1 / n }),
    text: () => ({
      zh: '把 $n$ 当成特征时间了（chrono 的 $b = ln(n - 1)$）：半衰期为 $n$ 时 $f = 0.5^{1/n}$。',
      en: 'This takes $n$ for the characteristic time (chrono’s $b = ln(n - 1)$): for a half-life of $n$, $f = 0.5^{1/n}$.',
    }),
  },
  {
    id: 'gate.linear-gate',
    values: by(['half-life'], { gateOf: (n) => 1 - 0.5 / n }),
    text: () => ({
      zh: '按每步减少同样多来算了：要解的是 $f^n = 0.5$。',
      en: 'This lets every step take away the same amount: the equation is $f^n = 0.5$.',
    }),
  },
  {
    id: 'gate.gate-for-bias',
    values: by(['half-life'], { bias: (f) => f }),
    text: () => ({
      zh: '这是遗忘门 $f$ 本身：偏置还要解 $σ(b) = f$，即 $b = ln(f/(1 - f))$。',
      en: 'This is the gate $f$: the bias still has to solve $σ(b) = f$, so $b = ln(f/(1 - f))$.',
    }),
  },
  {
    id: 'gate.logit-upside-down',
    values: by(['half-life'], { bias: (f) => log((1 - f) / f) }),
    text: () => ({
      zh: '符号反了：$b = ln(f/(1 - f))$，$f$ 大于 0.5 时为正。',
      en: 'The sign is the wrong way round: $b = ln(f/(1 - f))$, which is positive for $f$ above 0.5.',
    }),
  },
]
