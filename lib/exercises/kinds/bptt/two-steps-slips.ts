import type { Slip } from '../../kind'
import { changedValues } from '../../trace'
import { type TwoStepsRules, type TwoStepsSpec, twoStepsByHand } from './two-steps-hand'

const by = (change: Partial<TwoStepsRules>) => (spec: TwoStepsSpec) =>
  changedValues(twoStepsByHand(spec), twoStepsByHand(spec, change))

export const twoStepsSlips: readonly Slip<TwoStepsSpec>[] = [
  {
    id: 'bptt.last-use-only',
    values: by({ total: (_, last, { early }) => last + early }),
    text: () => ({
      zh: '把 $h_1$ 当成常数了，只有第二次使用的直接偏导 $∂⁺h_2/∂w$：$h_1$ 也随 $w$ 变，第一次使用的份额要加上。',
      en: 'With $h_1$ held constant this is the immediate partial $∂⁺h_2/∂w$ of the second use alone: $h_1$ moves with $w$ too, so add the share of the first use.',
    }),
  },
  {
    id: 'bptt.overcounted',
    values: by({ total: (first, last, { early }) => 2 * first + last + early }),
    text: () => ({
      zh: '求和里放了全导数：第一次使用经 $h_1$ 的份额算了两遍。和式里要用直接偏导，每次使用只算一次。',
      en: 'Total derivatives went into the sum, so that what the first use does by way of $h_1$ was counted twice. The sum takes immediate partials, each use once.',
    }),
  },
  {
    id: 'bptt.state-after',
    values: by({ used: (_, h) => h }),
    text: () => ({
      zh: '乘了这一步的状态：$w$ 乘的是上一步的状态，所以直接偏导是 $(1 - h_t²) h_{t-1}$。',
      en: 'This has the state after each step: what $w$ multiplies is the state before, so an immediate partial is $(1 - h_t²) h_{t-1}$.',
    }),
  },
  {
    id: 'bptt.chain-without-weight',
    values: by({ through: (_, slope) => slope }),
    text: () => ({
      zh: '从 $h_2$ 传回 $h_1$ 时漏了 $w$：$∂h_2/∂h_1 = (1 - h_2²) w$。',
      en: 'On the way from $h_2$ back to $h_1$ the weight $w$ is missing: $∂h_2/∂h_1 = (1 - h_2²) w$.',
    }),
  },
  {
    id: 'bptt.no-slopes',
    values: by({ slope: () => 1 }),
    text: () => ({
      zh: '漏了 $tanh$ 的斜率：每跨过一次 $tanh$ 就乘一个 $1 - h_t²$。',
      en: 'The slopes are missing: every $tanh$ on the way multiplies by $1 - h_t²$.',
    }),
  },
  {
    id: 'bptt.slope-at-before',
    values: by({ slope: (_, before) => 1 - before * before }),
    text: () => ({
      zh: '斜率取早了一步：第 $t$ 步的斜率是 $1 - h_t²$，不是 $1 - h_{t-1}²$。',
      en: 'The slopes were taken one step early: that of step $t$ is $1 - h_t²$, not $1 - h_{t-1}²$.',
    }),
  },
  {
    id: 'bptt.last-loss-only',
    values: (spec) => (spec.loss === 'both' ? by({ total: (first, last) => first + last })(spec) : undefined),
    text: () => ({
      zh: '漏了 $h_1$ 自己那一项损失：$L = h_1 + h_2$，$h_1$ 对 $w$ 的导数也要加。',
      en: 'The loss’s own term $h_1$ is missing: $L = h_1 + h_2$, so the derivative of $h_1$ counts as well.',
    }),
  },
]
