import type { Slip } from '../../kind'
import { changedValues } from '../../trace'
import { type CellBoundRules, type CellBoundSpec, cellBoundByHand, isConstant } from './cell-bound-values'

const by = (change: Partial<CellBoundRules>) => (spec: CellBoundSpec) =>
  changedValues(cellBoundByHand(spec), cellBoundByHand(spec, change))

export const cellBoundSlips: readonly Slip<CellBoundSpec>[] = [
  {
    id: 'cell.hidden-state-bound',
    values: () => ({ bound: 1 }),
    text: () => ({
      zh: '1 是 $|h_t|$ 的界：$h_t$ 前有 $tanh$，$C_t$ 没有，它会累加。',
      en: '1 bounds $|h_t|$: there is a $tanh$ before $h_t$ and none before $C_t$, which adds up.',
    }),
  },
  {
    id: 'cell.number-of-steps',
    values: ({ f }) => ({ bound: f.length }),
    text: () => ({
      zh: '步数 $t$ 也是上界，但没用上给出的门：每步写入不超过 $i_k$，再按其后的遗忘门打折。',
      en: 'The number of steps is a bound too, but it ignores the gates: a step writes $i_k$ at most, discounted by the forget gates after it.',
    }),
  },
  {
    id: 'cell.own-forget-gate',
    values: by({ firstForgotten: (k) => k }),
    text: () => ({
      zh: '每一份多乘了一个遗忘门：第 $k$ 步写入的内容，从第 $k + 1$ 步起才打折。',
      en: 'Every share has one forget gate too many: what step $k$ writes is discounted from step $k + 1$ on.',
    }),
  },
  {
    id: 'cell.no-forgetting',
    values: by({ kept: () => 1 }),
    text: () => ({
      zh: '漏了遗忘门：早写入的内容要乘其后各步的 $f$。',
      en: 'The forget gates are missing: what was written early is multiplied by every $f$ after it.',
    }),
  },
  {
    id: 'cell.no-input-gate',
    values: by({ written: () => 1 }),
    text: () => ({
      zh: '漏了输入门：$|C̃_k| < 1$，所以第 $k$ 步写入不超过 $i_k$。',
      en: 'The input gates are missing: with $|C̃_k| < 1$ step $k$ writes $i_k$ at most.',
    }),
  },
  {
    id: 'cell.last-step-only',
    values: by({ counts: (k, t) => k === t }),
    text: () => ({
      zh: '只算了最后一步写入的：以前各步留下的也要加。',
      en: 'Only what the last step writes was counted: what is left of earlier steps adds to it.',
    }),
  },
  {
    id: 'cell.limit-for-bound',
    values: (spec) => (isConstant(spec) ? { bound: (spec.i[0] as number) / (1 - (spec.f[0] as number)) } : undefined),
    text: () => ({
      zh: '这是步数趋于无穷时的界 $i/(1 - f)$：只走了 $t$ 步，还要乘 $1 - f^t$。',
      en: 'This is the bound for ever more steps, $i/(1 - f)$: after $t$ of them it has the factor $1 - f^t$.',
    }),
  },
  {
    id: 'cell.start-left-out',
    values: (spec) => (spec.c0 === undefined ? undefined : by({ start: () => 0 })(spec)),
    text: () => ({
      zh: '漏了 $C_0$：它也按各步遗忘门的乘积留下一份。',
      en: '$C_0$ is missing: of it, too, the product of all forget gates is left.',
    }),
  },
  {
    id: 'cell.start-kept',
    values: (spec) => (spec.c0 === undefined ? undefined : by({ start: (c0) => Math.abs(c0) })(spec)),
    text: () => ({
      zh: '$|C_0|$ 没有打折：它要乘各步的遗忘门。',
      en: '$|C_0|$ was not discounted: every forget gate multiplies it.',
    }),
  },
  {
    id: 'cell.start-signed',
    values: (spec) => (spec.c0 !== undefined && spec.c0 < 0 ? by({ start: (c0, kept) => c0 * kept })(spec) : undefined),
    text: () => ({
      zh: '$C_0$ 带着负号进来了：上界用绝对值 $|C_0|$。',
      en: '$C_0$ came in with its minus sign: the bound has $|C_0|$.',
    }),
  },
]
