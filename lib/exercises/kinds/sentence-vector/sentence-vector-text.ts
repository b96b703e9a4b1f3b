import type { Localized } from '../../../i18n/locale'
import { type Block, code, codeBlock, paragraph } from '../../text'
import { padded, type Slice, type Spec, timeOf } from './bidirectional-run'

const modules = { rnn: 'RNN', gru: 'GRU', lstm: 'LSTM' } as const

/** The call in PyTorch. */
function program(spec: Spec): string {
  const { cell, inputSize, hiddenSize, layers, batchFirst } = spec
  const options = [
    `${inputSize}, ${hiddenSize}`,
    ...(layers > 1 ? [`num_layers=${layers}`] : []),
    ...(batchFirst ? ['batch_first=True'] : []),
    'bidirectional=True',
  ]
  const made = `net = nn.${modules[cell]}(${options.join(', ')})`
  const states = cell === 'lstm' ? '(h_n, c_n)' : 'h_n'
  if (!padded(spec)) return `${made}\noutput, ${states} = net(x)`
  const first = batchFirst ? ', batch_first=True' : ''
  return [
    made,
    `packed = pack_padded_sequence(x, lengths${first}, enforce_sorted=False)`,
    `output, ${states} = net(packed)`,
    `output, _ = pad_packed_sequence(output${first})`,
  ].join('\n')
}

/** A slice of `output` as Python writes it, the same in both languages. */
export function sliceText(slice: Slice, spec: Spec): Localized {
  const { hiddenSize: h, batchFirst, sequence } = spec
  const time = slice.startsWith('last') || (slice.startsWith('end') && !padded(spec)) ? '-1' : `${timeOf(slice, spec)}`
  const batch = padded(spec) ? `${sequence}` : ':'
  const half = slice.endsWith('front') ? `:${h}` : `${h}:`
  const text = code(`output[${(batchFirst ? [batch, time] : [time, batch]).join(', ')}, ${half}]`)
  return { zh: text, en: text }
}

export function promptBlocks(spec: Spec): Block[] {
  const { inputSize, hiddenSize, batchFirst, steps, lengths, sequence, asked, layers } = spec
  const batch = lengths.length
  const shape = (last: number) => `(${(batchFirst ? [batch, steps, last] : [steps, batch, last]).join(', ')})`
  const given = {
    zh: `输入 \`x\` 的形状是 ${shape(inputSize)}`,
    en: `The input \`x\` has shape ${shape(inputSize)}`,
  }
  if (asked === 'h_n') {
    return [
      codeBlock('python', program(spec)),
      paragraph({
        zh: `${given.zh}，\`h_n\` 的形状是 (${2 * layers}, ${batch}, ${hiddenSize})。句向量由最上层两个方向读完全句后的状态拼成。它们在 \`h_n\` 第一维上的下标各是多少？下标从 0 数起。`,
        en: `${given.en}, and \`h_n\` has shape (${2 * layers}, ${batch}, ${hiddenSize}). The sentence vector joins the states of the top layer’s two directions after each has read everything. What are their indices on the first axis of \`h_n\`, counted from 0?`,
      }),
    ]
  }
  const output = {
    zh: `${given.zh}，\`output\` 的形状是 ${shape(2 * hiddenSize)}`,
    en: `${given.en}, \`output\` has shape ${shape(2 * hiddenSize)}`,
  }
  if (padded(spec)) {
    const list = `[${lengths.join(', ')}]`
    return [
      codeBlock('python', program(spec)),
      paragraph({
        zh: `${output.zh}，\`lengths\` 是 ${list}，填充在右侧。给下标为 ${sequence} 的序列取句向量，前向和后向各取哪一段，才是读完全句后的状态？`,
        en: `${output.en}, \`lengths\` is ${list}, and padding is on the right. For the sentence vector of the sequence with index ${sequence}, which slice holds the forward state after reading everything, and which the backward one?`,
      }),
    ]
  }
  return [
    codeBlock('python', program(spec)),
    paragraph({
      zh: `${output.zh}，没有填充。取句向量时，前向和后向各取哪一段，才是读完全句后的状态？`,
      en: `${output.en}, and there is no padding. For the sentence vector, which slice holds the forward state after reading everything, and which the backward one?`,
    }),
  ]
}

export const labels = {
  forward: { zh: '前向', en: 'Forward' },
  backward: { zh: '后向', en: 'Backward' },
} as const satisfies Record<string, Localized>

export function hintTexts({ asked, hiddenSize: h, layers }: Spec): readonly [Localized, Localized] {
  const first = {
    zh: '问自己：每个方向在哪一步读完全句？前向从左往右读，后向从右往左读。',
    en: 'Ask at which step each direction has read everything: forward reads left to right, backward right to left.',
  }
  if (asked === 'h_n') {
    return [
      {
        zh: '`h_n` 已经是读完之后的状态，只需找到最上层。每一层占两个位置，前向在前。',
        en: '`h_n` holds states after reading everything already; only the top layer has to be found. Each layer takes two places, forward first.',
      },
      {
        zh: `一共 $2 × ${layers} = ${2 * layers}$ 个，最上层是最后两个。`,
        en: `There are $2 × ${layers} = ${2 * layers}$ of them, and the top layer’s are the last two.`,
      },
    ]
  }
  return [
    first,
    {
      zh: `最后一维有 $2 × ${h} = ${2 * h}$ 个数，前 ${h} 个是前向，后 ${h} 个是后向。`,
      en: `The last axis holds $2 × ${h} = ${2 * h}$ numbers: the first ${h} are the forward state, the other ${h} the backward one.`,
    },
  ]
}

export function solutionBlocks(spec: Spec): Block[] {
  const { asked, layers } = spec
  if (asked === 'h_n') {
    return [
      paragraph({
        zh: `\`h_n\` 的次序是：第 0 层前向、第 0 层后向、第 1 层前向……。最上层是第 ${layers - 1} 层，前向的下标：$2 × ${layers - 1} = ${2 * layers - 2}$`,
        en: `\`h_n\` holds layer 0 forward, layer 0 backward, layer 1 forward and so on. The top layer is layer ${layers - 1}, its forward state at $2 × ${layers - 1} = ${2 * layers - 2}$`,
      }),
      paragraph({
        zh: `后向紧随其后：$2 × ${layers - 1} + 1 = ${2 * layers - 1}$`,
        en: `The backward one follows it: $2 × ${layers - 1} + 1 = ${2 * layers - 1}$`,
      }),
    ]
  }
  const [forward, backward] = [sliceText('end-front', spec), sliceText('first-back', spec)]
  return [
    paragraph({
      zh: `前向在序列自己的最后一步读完全句，取前一半：${forward.zh}`,
      en: `The forward RNN has read everything at the sequence’s own last step; take the first half: ${forward.en}`,
    }),
    paragraph({
      zh: `后向从末尾读起，读完全句是在第一步，取后一半：${backward.zh}`,
      en: `The backward RNN begins at the end and has read everything at the first step; take the second half: ${backward.en}`,
    }),
  ]
}

export const whyText: Localized = {
  zh: '常见的错是只取 `output[-1]`：它的后一半是后向 RNN 刚读了最后一个词的状态。有填充时，前向的末步按各自的长度取，`-1` 处是填充；`h_n` 则总是读完之后的状态。',
  en: 'The usual mistake is to take `output[-1]`: its second half is the backward RNN after the last token only. With padding the forward state stands at each sequence’s own last step, and `-1` is padding; `h_n` always holds the states after reading everything.',
}
