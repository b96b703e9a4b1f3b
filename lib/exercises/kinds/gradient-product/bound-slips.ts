import type { Slip, Values } from '../../kind'
import { type BoundSpec, gamma, leastDistance, rateOf } from './bound-rate'

/** The values of another factor a step. */
function byRate(spec: BoundSpec, rate: number): Values | undefined {
  const { below, t, k } = spec
  if (below === undefined) return { rate, bound: rate ** (t - k) }
  return rate < 1 ? { rate, distance: leastDistance(rate, below) } : { rate }
}

/** Of the bound alone. */
const bound = (of: (spec: BoundSpec, rate: number, n: number) => number | undefined) => (spec: BoundSpec) => {
  const value = spec.below === undefined ? of(spec, rateOf(spec), spec.t - spec.k) : undefined
  return value === undefined ? undefined : { bound: value }
}

export const boundSlips: readonly Slip<BoundSpec>[] = [
  {
    id: 'gradient.gamma-one',
    values: (spec) => (spec.activation === 'sigmoid' ? byRate(spec, spec.sigma) : undefined),
    text: () => ({
      zh: '用了 $γ = 1$，那是 tanh 的：sigmoid 的斜率最大是 $1/4$。',
      en: 'This takes the $γ = 1$ of tanh: the slope of a sigmoid is at most $1/4$.',
    }),
  },
  {
    id: 'gradient.gamma-quarter',
    values: (spec) => (spec.activation === 'tanh' ? byRate(spec, spec.sigma * gamma.sigmoid) : undefined),
    text: () => ({
      zh: '用了 $γ = 1/4$，那是 sigmoid 的：tanh 的斜率最大是 1。',
      en: 'This takes the $γ = 1/4$ of a sigmoid: the slope of tanh is at most 1.',
    }),
  },
  {
    id: 'gradient.gamma-half',
    values: (spec) => (spec.activation === 'sigmoid' ? byRate(spec, spec.sigma / 2) : undefined),
    text: () => ({
      zh: '$σ(0) = 0.5$ 是函数值：斜率是 $σ(1 - σ)$，最大 $1/4$。',
      en: '$σ(0) = 0.5$ is the value of the function: its slope is $σ(1 - σ)$, at most $1/4$.',
    }),
  },
  {
    id: 'gradient.gamma-outside',
    values: bound(({ activation, sigma }, _, n) => (activation === 'sigmoid' ? gamma.sigmoid * sigma ** n : undefined)),
    text: () => ({
      zh: '$γ$ 只乘了一次：每一步都有一个 $γ$，要放在乘方里面。',
      en: '$γ$ was multiplied in only once: every step has one, so it belongs inside the power.',
    }),
  },
  {
    id: 'gradient.times-steps',
    values: bound((_, rate, n) => n * rate),
    text: () => ({
      zh: '乘了步数：每走一步乘一次因子，所以是乘方。',
      en: 'It was multiplied by the number of steps: every step multiplies by the factor, which makes a power.',
    }),
  },
  {
    id: 'gradient.one-step-more',
    values: bound((_, rate, n) => rate ** (n + 1)),
    text: () => ({
      zh: '多乘了一步：从 $k$ 到 $t$ 是 $t - k$ 个因子。',
      en: 'One factor too many: from $k$ to $t$ there are $t - k$.',
    }),
  },
  {
    id: 'gradient.whole-time',
    values: bound(({ k, t }, rate) => (k > 0 ? rate ** t : undefined)),
    text: () => ({
      zh: '指数用了 $t$：只乘从 $k$ 到 $t$ 这一段，共 $t - k$ 步。',
      en: 'The exponent is $t$: only the $t - k$ steps from $k$ to $t$ count.',
    }),
  },
  {
    id: 'gradient.rounded-down',
    values: (spec) =>
      spec.below === undefined ? undefined : { distance: leastDistance(rateOf(spec), spec.below) - 1 },
    text: () => ({
      zh: '少了一步：这时上界还没有小于给定的值。',
      en: 'One step short: there the bound is not yet below the limit.',
    }),
  },
]
