import { tanh } from '../../../rnn'
import type { Slip, Values } from '../../kind'
import { factorOf, fixedPoint, type ProductSpec } from './fixed-point'

/** Another factor of one step. */
const byFactor = (spec: ProductSpec, factor: number): Values => ({ factor, product: factor ** spec.n })

export const productSlips: readonly Slip<ProductSpec>[] = [
  {
    id: 'gradient.bound-for-product',
    values: (spec) => byFactor(spec, spec.w),
    text: () => ({
      zh: '这是上界：漏了 $tanh$ 在不动点处的斜率 $1 - h^{*2}$。',
      en: 'This is the bound: the slope of $tanh$ at the fixed point, $1 - h^{*2}$, is missing.',
    }),
  },
  {
    id: 'gradient.norm-above-one-explodes',
    values: ({ w }) => (w > 1 ? { verdict: 'explodes' } : undefined),
    text: () => ({
      zh: '上界大于 1 只是爆炸的必要条件：它不说真值有多大。',
      en: 'A bound above 1 is only necessary for explosion: it does not say how large the product is.',
    }),
  },
  {
    id: 'gradient.bound-says-nothing',
    values: ({ w }) => (w < 1 ? { verdict: 'nothing' } : undefined),
    text: () => ({
      zh: '上界小于 1 时能断定：连乘不超过它，而它随距离指数衰减到 0。',
      en: 'A bound below 1 does decide: the product never exceeds it, and it decays to 0 exponentially.',
    }),
  },
  {
    id: 'gradient.slope-alone',
    values: (spec) => byFactor(spec, 1 - fixedPoint(spec) ** 2),
    text: () => ({
      zh: '漏了权重：每步的因子是 $w(1 - h^{*2})$。',
      en: 'The weight is missing: the factor of a step is $w(1 - h^{*2})$.',
    }),
  },
  {
    id: 'gradient.slope-of-state',
    values: (spec) => byFactor(spec, spec.w * (1 - tanh(fixedPoint(spec)) ** 2)),
    text: () => ({
      zh: '又取了一次 $tanh$：$h^*$ 已经是 $tanh$ 的输出，斜率就是 $1 - h^{*2}$。',
      en: 'One $tanh$ too many: $h^*$ is its output already, and the slope is $1 - h^{*2}$.',
    }),
  },
  {
    id: 'gradient.no-square',
    values: (spec) => byFactor(spec, spec.w * (1 - fixedPoint(spec))),
    text: () => ({
      zh: '漏了平方：斜率是 $1 - h^{*2}$。',
      en: 'The square is missing: the slope is $1 - h^{*2}$.',
    }),
  },
  {
    id: 'gradient.times-steps',
    values: (spec) => ({ product: spec.n * factorOf(spec), bound: spec.n * spec.w }),
    text: () => ({
      zh: '乘了步数：每走一步乘一次因子，所以是乘方。',
      en: 'It was multiplied by the number of steps: every step multiplies by the factor, which makes a power.',
    }),
  },
  {
    id: 'gradient.one-step-short',
    values: (spec) => ({ product: factorOf(spec) ** (spec.n - 1), bound: spec.w ** (spec.n - 1) }),
    text: () => ({
      zh: '少乘了一步：隔几步，就有几个因子。',
      en: 'One factor short: there are as many factors as steps between the two states.',
    }),
  },
]
