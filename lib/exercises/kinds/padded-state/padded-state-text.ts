import type { Localized } from '../../../i18n/locale'
import { decimals } from '../../answer/key-text'
import { type Block, displayed, paragraph, table } from '../../text'
import { type Spec, slotsOf } from './padded-rnn'

/** A number within a formula: a negative one in brackets where it follows an operator. */
const signed = (value: number) => (value < 0 ? `(${value})` : `${value}`)

export function promptBlocks(spec: Spec): Block[] {
  const { w, u, b, x, padding, side } = spec
  const slots = slotsOf(spec)
  const place = side === 'right' ? { zh: '右侧', en: 'on the right' } : { zh: '左侧', en: 'on the left' }
  return [
    paragraph({
      zh: `一个只有一个单元的 RNN，$h_0 = 0$：`,
      en: 'An RNN with one unit, and $h_0 = 0$:',
    }),
    displayed('h_t = tanh(w x_t + u h_{t-1} + b)'),
    paragraph({
      zh: `其中 $w = ${w}$，$u = ${u}$，$b = ${b}$。一条长度为 ${x.length} 的序列在${place.zh}填充了 ${padding} 格，填的都是零：`,
      en: `with $w = ${w}$, $u = ${u}$, $b = ${b}$. A sequence of length ${x.length} is padded ${place.en} with ${padding} ${padding === 1 ? 'slot' : 'slots'} of zeros:`,
    }),
    table(
      [{ zh: '格', en: 'Slot' }, ...slots.map((_, t) => `t = ${t + 1}`)],
      [[`$x_t$`, ...slots.map((value) => `$${value}$`)]],
    ),
    paragraph({
      zh: `走完全部 ${slots.length} 格之后，状态是多少？分两种情况：填充处用掩码保留原来的状态；不用掩码，把填充的零当作输入。`,
      en: `What is the state after all ${slots.length} slots, first with a mask that keeps the state at padding, then without one, the zeros being read as inputs?`,
    }),
  ]
}

export const labels = {
  first: { zh: '读完第一个真实元素后的状态（有掩码）', en: 'State after the first real element (with the mask)' },
  masked: { zh: '有掩码的末状态', en: 'Last state with the mask' },
  unmasked: { zh: '没有掩码的末状态', en: 'Last state without the mask' },
} as const satisfies Record<string, Localized>

export function hintTexts({ w, b, x, side }: Spec): readonly [Localized, Localized] {
  const begin = side === 'right' ? `$tanh(${w} * ${signed(x[0] as number)} + ${signed(b)})$` : `$tanh(${signed(b)})$`
  return [
    {
      zh: '有掩码时，填充处什么也不变。没有掩码时，$x_t = 0$，但 $u h_{t-1}$ 和 $b$ 都还在。',
      en: 'With the mask nothing changes at padding. Without it $x_t = 0$, but $u h_{t-1}$ and $b$ are still there.',
    },
    side === 'right'
      ? { zh: `两种情况的第一步相同：${begin}。`, en: `The first step is the same in both: ${begin}.` }
      : {
          zh: `没有掩码时，第一格的状态是 ${begin}，再带着它往下走。`,
          en: `Without the mask the state after the first slot is ${begin}; go on from there.`,
        },
  ]
}

export function solutionBlocks(spec: Spec, real: readonly number[], all: readonly number[]): Block[] {
  return [
    paragraph({
      zh: '有掩码：只有真实元素更新状态，其余各格保持不变。',
      en: 'With the mask: real elements alone update the state, which stays as it is in the other slots.',
    }),
    ...run(spec, spec.x, real),
    paragraph({ zh: '没有掩码：每一格都更新状态。', en: 'Without the mask: every slot updates the state.' }),
    ...run(spec, slotsOf(spec), all),
  ]
}

/** A line for each step over these inputs. */
function run({ w, u, b }: Spec, inputs: readonly number[], states: readonly number[]): Block[] {
  return inputs.map((x, t) => {
    const before = t === 0 ? '0' : signed4(states[t - 1] as number)
    return displayed(
      `h_${t + 1} = tanh(${w} * ${signed(x)} + ${signed(u)} * ${before} + ${signed(b)}) ≈ ${decimals(states[t] as number, 4)}`,
    )
  })
}

function signed4(value: number): string {
  return value < 0 ? `(${decimals(value, 4)})` : decimals(value, 4)
}

export const whyText: Localized = {
  zh: '零填充不是无害的：有偏置和循环项时，填充会继续改写状态。用末状态的地方，要么用掩码保留旧状态，要么打包，要么按各自的长度取状态；左侧填充只能用掩码。',
  en: 'Padding with zeros is not harmless: the bias and the recurrent term go on rewriting the state. Where the last state is used, keep the old one with a mask, pack, or pick each sequence’s own step; with padding on the left only the mask will do.',
}
