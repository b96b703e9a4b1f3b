import { type RandomState, weightBlocks } from '../../../rnn'
import { fourDigits } from '../../answer/answer'
import { result } from '../../answer/key-text'
import { pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { worth } from '../../number-slip'
import { displayed, paragraph } from '../../text'
import { aCell, cellNames } from '../parameters/cell-names'
import { attentionWork, breakEven, recurrentWork } from './work'
import { calculations, rightCounting, workConventions, workSlips } from './work-slips'
import type { WorkSpec } from './work-spec'

/** Cells with h/d for which a whole length breaks even whenever d is a multiple of 16. */
const wide = [
  ['rnn', 2],
  ['rnn', 3],
  ['gru', 1.5],
  ['gru', 2],
  ['lstm', 0.75],
  ['lstm', 1.5],
  ['lstm', 2],
] as const

/** Level 1: both counted at one length, d = h. Level 2: the length that breaks even, d = h. Level 3: the same, d ≠ h. */
function drawWork(random: RandomState, level: Level): WorkSpec {
  if (level === 1) {
    const d = pick(random, [16, 32, 64, 100, 128, 200, 256, 512])
    const lengths = [10, 20, 50, 64, 100, 128, 200, 500, 512, 1000, 1024].filter((n) => n !== d)
    return { cell: pick(random, ['rnn', 'gru', 'lstm'] as const), d, h: d, n: pick(random, lengths) }
  }
  if (level === 2) {
    const d = 4 * random.randint(5, 257)
    return { cell: pick(random, ['gru', 'lstm'] as const), d, h: d }
  }
  const [cell, ratio] = pick(random, wide)
  const d = 16 * random.randint(2, 33)
  return { cell, d, h: d * ratio }
}

function pose(spec: WorkSpec): Posed {
  const { cell, d, h, n } = spec
  const G = weightBlocks(cell)
  const name = cellNames[cell].zh
  const layer = {
    zh: `一层自注意力（宽 $d = ${d}$，不带掩码，投影也算）与一层单向的 ${name}（输入维度 $d = ${d}$，隐藏维度 $h = ${h}$）`,
    en: `Compare self-attention of width $d = ${d}$, without a mask and with its projections, with ${aCell[cell]} layer in one direction with input size $d = ${d}$ and hidden size $h = ${h}$`,
  }
  const zhLayer = layer.zh.replace(' 普通', '普通')
  const block = G === 1 ? 'dh + h²' : `${G}(dh + h²)`
  const hints = [
    {
      zh: '把矩阵乘法一个个列出来。自注意力：四个投影、打分、加权平均；循环层：每一步、每组权重乘一次输入、一次隐藏状态。',
      en: 'List the matrix products. Self-attention: four projections, the scores, the weighted means. The recurrent layer: at each step, each block multiplies the input and the hidden state once.',
    },
    {
      zh: `自注意力是 $4 n d² + 2 n² d$，循环层是 $${G === 1 ? '' : G}n (dh + h²)$。`,
      en: `Self-attention takes $4 n d² + 2 n² d$, the recurrent layer $${G === 1 ? '' : G}n (dh + h²)$.`,
    },
  ] as const
  const why = {
    zh: '平方项 $2 n² d$ 随长度增长得更快，所以短序列上自注意力反而省，长序列上贵；投影不是免费的，常数决定在哪里打平。乘加少也不等于快：循环层的 $n$ 步必须依次做。',
    en: 'The square $2 n² d$ grows faster with the length, so self-attention is cheaper on short sequences and dearer on long ones; the projections are not free, and constants decide where they break even. Nor do fewer multiply-adds mean faster: the recurrent layer’s $n$ steps follow one another.',
  }
  if (n === undefined) {
    const key = breakEven(cell, d, h)
    return {
      prompt: [
        paragraph({
          zh: `只数矩阵乘法的乘加次数，比较${zhLayer}。序列多长时两者一样多？`,
          en: `${layer.en}, counting the multiply-adds of matrix products only. At what length do both take as many?`,
        }),
      ],
      parts: [
        {
          id: 'even',
          label: { zh: '打平的长度 $n$', en: 'Length $n$ at which they are even' },
          answer: { form: 'integer', key },
        },
      ],
      hints,
      solution: [
        paragraph({ zh: '令两者相等，约去 $n$：', en: 'Set both equal and divide by $n$:' }),
        displayed(`4d² + 2nd = ${block}`),
        displayed(`n = (${block} - 4d²)/(2d) = ${key}`),
      ],
      why,
    }
  }
  const attention = attentionWork(n, d)
  const recurrent = recurrentWork(cell, n, d, h)
  const whole = (id: 'attention' | 'recurrent', key: number) => ({
    id,
    label:
      id === 'attention'
        ? { zh: '自注意力的乘加次数', en: 'Multiply-adds of self-attention' }
        : { zh: '循环层的乘加次数', en: 'Multiply-adds of the recurrent layer' },
    answer: { form: 'integer' as const, key },
    step: true,
  })
  return {
    prompt: [
      paragraph({
        zh: `序列长 $n = ${n}$。只数矩阵乘法的乘加次数，比较${zhLayer}。自注意力的乘加次数是循环层的多少倍？`,
        en: `${layer.en}, counting the multiply-adds of matrix products only, on a sequence of length $n = ${n}$. How many times the recurrent layer’s does self-attention take?`,
      }),
    ],
    parts: [
      whole('attention', attention),
      whole('recurrent', recurrent),
      {
        id: 'ratio',
        label: { zh: '自注意力与循环层之比', en: 'Self-attention over the recurrent layer' },
        answer: { form: 'real', key: attention / recurrent, tolerance: fourDigits },
        weight: 2,
      },
    ],
    hints,
    solution: [
      displayed(`4nd² + 2n² d = ${attention}`),
      displayed(`${G === 1 ? '' : G}n(dh + h²) = ${recurrent}`),
      displayed(`${attention}/${recurrent} ${result(attention / recurrent, 4)}`),
    ],
    why,
  }
}

/** The work of self-attention and of recurrence, and where they break even. */
export const breakEvenKind: Kind<WorkSpec> = {
  id: 'cost.break-even',
  group: 'cost',
  name: { zh: '自注意力与循环层的计算量', en: 'Work of self-attention and recurrence' },
  lesson: 'architectures',
  anchor: 'work',
  levels: 3,
  draw: drawWork,
  pose,
  recount: (spec) =>
    Object.fromEntries(
      Object.entries(calculations(spec, rightCounting(spec))).map(([part, how]) => [part, worth(how ?? '')]),
    ),
  slips: workSlips,
  conventions: workConventions,
}
