import type { OtherConvention, Slip, Values } from '../../kind'
import { changedValues, type Trace, valuesOf } from '../../trace'
import { type ClipRules, type ClipSpec, clipByHand, euclidean } from './clip-values'

/** The tensors that another way of clipping changes; short ones none does. */
const tensors = (spec: ClipSpec, wrong: Trace): Values | undefined => {
  const right = clipByHand(spec)
  const differs = (['first', 'second'] as const).filter((id) => String(right[id]) !== String(wrong[id]))
  if (differs.length === 0) return undefined
  return Object.fromEntries(Object.entries(valuesOf(wrong)).filter(([id]) => differs.some((one) => one === id)))
}

/** Where nothing changes by definition the slip does not apply. */
function changed(right: Trace, wrong: Trace): Values | undefined {
  return String(Object.values(right)) === String(Object.values(wrong)) ? undefined : changedValues(right, wrong)
}

const byMode = (mode: ClipSpec['mode']) => (spec: ClipSpec) =>
  spec.mode === mode ? undefined : tensors(spec, clipByHand({ ...spec, mode }))
const byRules = (change: Partial<ClipRules>) => (spec: ClipSpec) =>
  spec.mode === 'value' ? undefined : changed(clipByHand(spec), clipByHand(spec, change))

export const clipSlips: readonly Slip<ClipSpec>[] = [
  {
    id: 'clip.per-tensor',
    values: byMode('tensor'),
    text: () => ({
      zh: '每个张量按自己的范数裁剪了。',
      en: 'Every tensor was clipped by a norm of its own.',
    }),
  },
  {
    id: 'clip.by-value',
    values: byMode('value'),
    text: () => ({
      zh: '这是按值裁剪：每个元素各自截到 $[-c, c]$，方向会变。',
      en: 'This is clipping by value: every entry was cut to $[-c, c]$ on its own, which changes the direction.',
    }),
  },
  {
    id: 'clip.one-factor-for-all',
    values: byMode('global'),
    text: () => ({
      zh: '这是按全局范数裁剪：全部元素共用一个系数。',
      en: 'This is clipping by global norm, where all entries share one factor.',
    }),
  },
  {
    id: 'clip.enlarged',
    values: byRules({ scale: (norm, c, added) => c / (norm + added) }),
    text: () => ({
      zh: '把梯度放大了：系数是 $min(1, c/‖g‖)$，范数没超过阈值就不动。',
      en: 'The gradient grew: the factor is $min(1, c/‖g‖)$, and nothing happens below the threshold.',
    }),
  },
  {
    id: 'clip.not-clipped',
    values: byRules({ scale: () => 1 }),
    text: () => ({
      zh: '没有裁剪：范数超过了阈值。',
      en: 'Nothing was clipped, but the norm exceeds the threshold.',
    }),
  },
  {
    id: 'clip.to-unit-length',
    values: byRules({ scale: (norm) => 1 / norm }),
    text: () => ({
      zh: '缩到了长度 1：应缩到阈值 $c$。',
      en: 'It was shortened to length 1: it should be the threshold $c$.',
    }),
  },
  {
    id: 'clip.sum-of-norms',
    values: (spec) =>
      spec.mode === 'global'
        ? byRules({ norm: (_, [first, second]) => euclidean(first) + euclidean(second) })(spec)
        : undefined,
    text: () => ({
      zh: '把两个张量的范数加起来了：全局范数是 $√(‖g_1‖² + ‖g_2‖²)$。',
      en: 'The norms of both tensors were added: the global norm is $√(‖g_1‖² + ‖g_2‖²)$.',
    }),
  },
  {
    id: 'clip.norm-without-root',
    values: byRules({ norm: (entries) => euclidean(entries) ** 2 }),
    text: () => ({
      zh: '范数漏了开方：$‖g‖ = √(Σ g²)$。',
      en: 'The norm lacks its root: $‖g‖ = √(Σ g²)$.',
    }),
  },
  {
    id: 'clip.one-norm',
    values: byRules({ norm: (entries) => entries.reduce((sum, g) => sum + Math.abs(g), 0) }),
    text: () => ({
      zh: '用了绝对值之和：裁剪用的是 2-范数，$√(Σ g²)$。',
      en: 'This adds absolute values: clipping takes the Euclidean norm, $√(Σ g²)$ (the 2-norm).',
    }),
  },
]

const variant = (added: 0 | 1) => (spec: ClipSpec) =>
  spec.tiny && spec.added !== added ? changed(clipByHand(spec), clipByHand({ ...spec, added })) : undefined

export const clipConventions: readonly OtherConvention<ClipSpec>[] = [
  {
    id: 'clip.pytorch',
    name: { zh: 'PyTorch 的 clip_grad_norm_', en: 'PyTorch’s clip_grad_norm_' },
    values: variant(1),
    text: () => ({
      zh: 'PyTorch 除以 $‖g‖ + 10^{-6}$；题目要的是论文的 $min(1, c/‖g‖)$。平常这个常数可以忽略，这里的梯度却和它一样小。',
      en: 'PyTorch divides by $‖g‖ + 10^{-6}$; the question asks for the paper’s $min(1, c/‖g‖)$. The constant is negligible as a rule, but these gradients are as small.',
    }),
  },
  {
    id: 'clip.paper',
    name: { zh: 'Pascanu 2013 算法 1', en: 'algorithm 1 of Pascanu 2013' },
    values: variant(0),
    text: () => ({
      zh: '论文除以 $‖g‖$；题目要的是 PyTorch 的 $min(1, c/(‖g‖ + 10^{-6}))$。平常两者没有差别，这里的梯度却和那个常数一样小。',
      en: 'The paper divides by $‖g‖$; the question asks for PyTorch’s $min(1, c/(‖g‖ + 10^{-6}))$. There is no difference as a rule, but these gradients are as small as the constant.',
    }),
  },
]
