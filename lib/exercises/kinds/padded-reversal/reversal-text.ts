import type { Localized } from '../../../i18n/locale'
import { type Block, displayed, paragraph, table } from '../../text'
import { reversedWithin, type Spec } from './reversal'

export function promptBlocks(spec: Spec): Block[] {
  const { slots, length } = spec
  if (spec.asked === 'order') {
    return [
      paragraph({
        zh: `一条长度 $L = ${length}$ 的序列在右侧填充到 $T = ${slots}$ 格，格号从 0 到 ${slots - 1}。为后向 RNN 准备输入时要按自己的长度反转：前 $L$ 格次序颠倒，填充留在原处。写出取格的下标，即 \`x[index]\` 的 \`index\`。`,
        en: `A sequence of length $L = ${length}$ is padded on the right to $T = ${slots}$ slots, numbered from 0 to ${slots - 1}. For the backward RNN it is reversed within its own length: the first $L$ slots in reverse order, padding where it was. Write down the indices to take, the \`index\` of \`x[index]\`.`,
      }),
    ]
  }
  return [
    paragraph({
      zh: `一条长度 $L = ${length}$ 的序列在右侧填充到 $T = ${slots}$ 格。格号和步数都从 1 数起。后向 RNN 在第 $s = ${spec.step}$ 步读的是第几格？先按正确的反转（在自己的长度内）回答，再按错误的反转（整行颠倒）回答。`,
      en: `A sequence of length $L = ${length}$ is padded on the right to $T = ${slots}$ slots. Slots and steps both count from 1. Which slot does the backward RNN read at its step $s = ${spec.step}$? Answer for the right reversal, within the sequence’s own length, and then for the wrong one, of the whole row.`,
    }),
  ]
}

export const labels = {
  right: { zh: '正确的反转：读第几格', en: 'Right reversal: which slot' },
  wrong: { zh: '整行反转：读第几格', en: 'Whole row reversed: which slot' },
  order: { zh: '下标', en: 'Indices' },
} as const satisfies Record<string, Localized>

export function hintTexts(spec: Spec): readonly [Localized, Localized] {
  const first = {
    zh: '后向 RNN 从右往左读。问题只在于从哪里开始：最后一个真实元素，还是整行的最后一格。',
    en: 'The backward RNN reads from right to left. What matters is where it begins: at the last real element, or at the last slot of the row.',
  }
  const { length } = spec
  if (spec.asked === 'order') {
    return [first, { zh: `第一个下标是 $L - 1 = ${length - 1}$。`, en: `The first index is $L - 1 = ${length - 1}$.` }]
  }
  return [
    first,
    {
      zh: `第 1 步，正确的反转读第 $${length}$ 格，整行反转读第 $${spec.slots}$ 格；以后每步往左一格。`,
      en: `At step 1 the right reversal reads slot $${length}$, that of the whole row slot $${spec.slots}$; then it is one slot to the left a step.`,
    },
  ]
}

export function solutionBlocks(spec: Spec): Block[] {
  const { slots, length } = spec
  if (spec.asked === 'order') {
    const order = reversedWithin(spec).map((slot) => slot - 1)
    return [
      paragraph({
        zh: `步号 $s$ 从 0 数起：$s < L$ 时取第 $L - 1 - s$ 格，否则取第 $s$ 格。`,
        en: `With steps $s$ from 0: slot $L - 1 - s$ for $s < L$, else slot $s$.`,
      }),
      paragraph({ zh: `下标：(${order.join(', ')})`, en: `The indices: (${order.join(', ')})` }),
    ]
  }
  const { step } = spec
  const padding = slots - length
  const read = Math.min(step, padding)
  return [
    displayed(`L + 1 - s = ${length} + 1 - ${step} = ${length + 1 - step}`),
    table(
      [
        { zh: '反转', en: 'Reversal' },
        { zh: '到第 $s$ 步已读的填充格数', en: 'Slots of padding read by step $s$' },
      ],
      [
        [{ zh: '在自己的长度内', en: 'within its own length' }, '0'],
        [{ zh: '整行', en: 'the whole row' }, String(read)],
      ],
    ),
    displayed(`T + 1 - s = ${slots} + 1 - ${step} = ${slots + 1 - step}`),
  ]
}

export const whyText: Localized = {
  zh: '整行反转时，短序列的后向 RNN 会先读完所有填充，带着被填充改写过的状态才读到真实元素。所以要在每条序列自己的长度内反转；打包（`pack_padded_sequence`）会替你做好这一点。',
  en: 'When the whole row is reversed, the backward RNN of a short sequence reads all of the padding first and meets the real elements with a state that padding has rewritten. So reverse each sequence within its own length; packing (`pack_padded_sequence`) does this for you.',
}
