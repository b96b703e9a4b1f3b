import { tanh } from '../../../rnn'
import type { OtherConvention, Slip } from '../../kind'
import { changedValues, type Trace } from '../../trace'
import { jacobianByHand, type OneStepSpec, rowsOf, stateOf } from './one-step-hand'

/** The values of another Jacobian, and of another slope where a slip has one. */
function changed(
  spec: OneStepSpec,
  entry: (i: number, j: number, w: number) => number,
  slope?: readonly number[],
): ReturnType<typeof changedValues> {
  const right = jacobianByHand(spec)
  const rows = rowsOf(spec.W.map((row, i) => row.map((w, j) => entry(i, j, w))))
  const wrong: Trace = { ...right, ...(slope && { slope }), ...rows }
  return changedValues(right, wrong)
}

/** A slip in the slope alone. */
function bySlope(spec: OneStepSpec, of: (h: number, before: number) => number) {
  const slope = stateOf(spec).map((h, i) => of(h, spec.before[i] as number))
  return changed(spec, (i, _, w) => (slope[i] as number) * w, slope)
}

const right = (spec: OneStepSpec, i: number) => 1 - (stateOf(spec)[i] as number) ** 2
const at = ({ W }: OneStepSpec, i: number, j: number) => W[i]?.[j] as number

export const oneStepSlips: readonly Slip<OneStepSpec>[] = [
  {
    id: 'bptt.slope-at-before',
    values: (spec) => bySlope(spec, (_, before) => 1 - before ** 2),
    text: () => ({
      zh: '斜率在 $h_{t-1}$ 处取了：要在 $z_t$ 处取，也就是 $1 - h_t²$。',
      en: 'The slope was taken from $h_{t-1}$: it is that at $z_t$, which is $1 - h_t²$.',
    }),
  },
  {
    id: 'bptt.no-slope',
    values: (spec) => changed(spec, (_i, _j, w) => w),
    text: () => ({
      zh: '只有权重：漏了 $tanh$ 的斜率 $1 - h_t²$。',
      en: 'This is the weight alone: the slope of $tanh$, $1 - h_t²$, is missing.',
    }),
  },
  {
    id: 'bptt.slope-alone',
    values: (spec) => (spec.W.length === 1 ? changed(spec, (i) => right(spec, i)) : undefined),
    text: () => ({
      zh: '只有斜率：还要乘循环权重 $w_{hh}$。',
      en: 'This is the slope alone: multiply by the recurrent weight $w_{hh}$.',
    }),
  },
  {
    id: 'bptt.no-square',
    values: (spec) => bySlope(spec, (h) => 1 - h),
    text: () => ({
      zh: '漏了平方：斜率是 $1 - h_t²$，不是 $1 - h_t$。',
      en: 'The square is missing: the slope is $1 - h_t²$, not $1 - h_t$.',
    }),
  },
  {
    id: 'bptt.sigmoid-slope',
    values: (spec) => bySlope(spec, (h) => h * (1 - h)),
    text: () => ({
      zh: '用了 sigmoid 的斜率 $h(1 - h)$：$tanh$ 的是 $1 - h²$。',
      en: 'This takes the slope of a sigmoid, $h(1 - h)$; that of $tanh$ is $1 - h²$.',
    }),
  },
  {
    id: 'bptt.slope-of-state',
    values: (spec) => bySlope(spec, (h) => 1 - tanh(h) ** 2),
    text: () => ({
      zh: '又取了一次 $tanh$：斜率在 $z_t$ 处取，而 $h_t$ 已经是 $tanh(z_t)$。',
      en: 'One $tanh$ too many: the slope is taken at $z_t$, and $h_t$ is already $tanh(z_t)$.',
    }),
  },
  {
    id: 'bptt.input-weight',
    values: (spec) => spec.reads && changed(spec, (i) => right(spec, i) * (spec.reads?.u as number)),
    text: () => ({
      zh: '乘了 $w_{xh}$：那是对输入 $x_t$ 的导数。',
      en: 'This has $w_{xh}$, which makes it the derivative with respect to the input $x_t$.',
    }),
  },
  {
    id: 'bptt.slope-on-right',
    values: (spec) => (spec.W.length > 1 ? changed(spec, (_, j, w) => right(spec, j) * w) : undefined),
    text: () => ({
      zh: '对角阵放到右边了，各列乘了斜率：它在左边，乘的是各行。',
      en: 'The diagonal matrix was put on the right, where it scales columns: on the left it scales rows.',
    }),
  },
]

export const denominatorLayout: OtherConvention<OneStepSpec> = {
  id: 'bptt.denominator-layout',
  name: { zh: '分母布局', en: 'denominator layout' },
  values: (spec) => (spec.W.length > 1 ? changed(spec, (i, j) => right(spec, j) * at(spec, j, i)) : undefined),
  text: () => ({
    zh: '这是分母布局下的雅可比，即 $W_{hh}^⊤ diag(1 - h_t²)$，是题目所要的转置；题目用分子布局。',
    en: 'This is the Jacobian in denominator layout, $W_{hh}^⊤ diag(1 - h_t²)$, the transpose of what is asked for: the question has numerator layout.',
  }),
}
