import { tanh } from '../../../rnn'
import type { Slip, Values } from '../../kind'
import { slipIn } from '../../slip-in'
import { carried, lastState, type Spec, type Step, stepOf } from './padded-rnn'

const last = (spec: Spec, real: Step, idle: Step) => lastState(spec, 0, real, idle)

/** A number within a calculation. */
const n = (value: number) => (value < 0 ? `(${value})` : `${value}`)

/** The last state as a calculation, given what happens at padding. */
function written(spec: Spec, idle: Step<string>): string {
  const { w, u, b } = spec
  return lastState<string>(
    spec,
    '',
    (x, h) => `tanh(${n(w)} × ${n(x)}${h === '' ? '' : ` + ${n(u)} × ${h}`} + ${n(b)})`,
    idle,
  )
}

/** Both values with the same wrong step at data and padding alike. */
function throughout(spec: Spec, step: Step): Values {
  return { masked: last(spec, step, carried), unmasked: last(spec, step, step) }
}

export const slips: readonly Slip<Spec>[] = [
  slipIn(
    'unmasked',
    'padding.state-harmless',
    (spec) => ({ value: last(spec, stepOf(spec), carried), how: written(spec, (_, h) => h) }),
    {
      zh: '以为填充的零不会改变状态：$x = 0$ 时仍有 $u h_{t-1} + b$，状态照样更新。',
      en: 'Zeros at padding were taken to leave the state alone: with $x = 0$ there is still $u h_{t-1} + b$, and the state goes on changing.',
    },
  ),
  slipIn('masked', 'padding.state-unmasked', (spec) => ({ value: last(spec, stepOf(spec), stepOf(spec)) }), {
    zh: '这是不用掩码的结果：有掩码时，填充处保持原来的状态不变。',
    en: 'This is the result without a mask: with one, the state stays as it was at padding.',
  }),
  slipIn(
    'masked',
    'padding.state-zeroed',
    (spec) => (spec.side === 'right' ? { value: last(spec, stepOf(spec), () => 0), how: '0' } : undefined),
    {
      zh: '把填充处的状态乘成了 0：掩码为 0 时保留 $h_{t-1}$，即 $h_t = m_t ĥ_t + (1 - m_t) h_{t-1}$。',
      en: 'The state was multiplied to 0 at padding: where the mask is 0, $h_{t-1}$ is kept, $h_t = m_t ĥ_t + (1 - m_t) h_{t-1}$.',
    },
  ),
  slipIn(
    'unmasked',
    'padding.bias-idle',
    (spec) => ({
      value: last(spec, stepOf(spec), (_, h) => tanh(spec.u * h)),
      how: written(spec, (_, h) => (h === '' ? '' : `tanh(${n(spec.u)} × ${h})`)),
    }),
    {
      zh: '填充处漏了偏置 $b$：输入是 0，偏置还在。',
      en: 'The bias $b$ is missing at padding: the input is 0 there, the bias is not.',
    },
  ),
  slipIn(
    'unmasked',
    'padding.memory-idle',
    (spec) =>
      // With one slot of padding in front there is no state yet to be left out.
      spec.side === 'left' && spec.padding === 1
        ? undefined
        : { value: last(spec, stepOf(spec), () => tanh(spec.b)), how: written(spec, () => `tanh(${spec.b})`) },
    {
      zh: '填充处漏了循环项 $u h_{t-1}$，只剩下偏置。',
      en: 'The recurrent term $u h_{t-1}$ is missing at padding; only the bias was left.',
    },
  ),
  {
    id: 'padding.no-tanh',
    values: (spec) => throughout(spec, (x, h) => spec.w * x + spec.u * h + spec.b),
    text: () => ({ zh: '漏了 tanh。', en: 'The tanh is missing.' }),
  },
  {
    id: 'padding.no-bias',
    values: (spec) => throughout(spec, (x, h) => tanh(spec.w * x + spec.u * h)),
    text: () => ({ zh: '各步都漏了偏置 $b$。', en: 'The bias $b$ is missing at every step.' }),
  },
  {
    id: 'padding.weights-swapped',
    values: (spec) => throughout(spec, (x, h) => tanh(spec.u * x + spec.w * h + spec.b)),
    text: () => ({
      zh: '$w$ 和 $u$ 弄反了：$w$ 乘输入，$u$ 乘上一步的状态。',
      en: '$w$ and $u$ were swapped: $w$ multiplies the input, $u$ the state before.',
    }),
  },
]
