import { meanSquaredError, tensor, zeros } from '../../../../rnn'
import { handTolerance } from '../../../answer/answer'
import { drawDecimal, pick } from '../../../draw'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'

const ways = {
  slots: '(losses * mask).mean()',
  tokens: '(losses * mask).sum() / mask.sum()',
  picked: 'losses[mask == 1].mean()',
  sequences: '((losses * mask).sum(axis=1) / mask.sum(axis=1)).mean()',
} as const
type Way = keyof typeof ways
type Given = { readonly losses: readonly (readonly number[])[]; readonly lengths: readonly number[]; readonly way: Way }

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const real = ({ losses, lengths }: Given) => losses.map((row, b) => row.slice(0, lengths[b]))
const slots = ({ losses }: Given) => losses.flat().length

/** The mean by another of the ways. */
function by(way: Way, given: Given): number {
  const rows = real(given)
  if (way === 'slots') return sum(rows.flat()) / slots(given)
  if (way === 'sequences') return sum(rows.map((row) => sum(row) / row.length)) / rows.length
  return sum(rows.flat()) / rows.flat().length
}

/** The engine’s mean over these losses, each a square error of its root from 0. */
function engineMean(losses: readonly number[]): number {
  const roots = tensor([losses.length], losses.map(Math.sqrt))
  return meanSquaredError(roots, zeros([losses.length]).data).loss
}

/** Which mean a program takes of masked losses. */
export const maskedLoss = snippet<Given>({
  id: 'masked-loss',
  level: 2,
  draw: (random) => {
    const T = random.randint(3, 5)
    const losses = Array.from({ length: 2 }, () => Array.from({ length: T }, () => drawDecimal(random, 0.2, 3)))
    return {
      losses,
      lengths: [T, random.randint(1, T)],
      way: pick(random, ['slots', 'tokens', 'picked', 'sequences'] as const),
    }
  },
  code: ({ losses, lengths, way }) => {
    const rows = (values: readonly (readonly number[])[]) => values.map((row) => `[${row.join(', ')}]`).join(', ')
    const mask = losses.map((row, b) => row.map((_, t) => (t < (lengths[b] as number) ? 1 : 0)))
    return `import numpy as np

losses = np.array([${rows(losses)}])
mask = np.array([${rows(mask)}])
loss = ${ways[way]}
print(round(loss, 4))`
  },
  printed: (given) => {
    const rows = real(given)
    const padded = given.losses.map((row, b) => row.map((loss, t) => (t < (given.lengths[b] as number) ? loss : 0)))
    const means = {
      slots: () => engineMean(padded.flat()),
      tokens: () => engineMean(rows.flat()),
      picked: () => engineMean(rows.flat()),
      sequences: () => sum(rows.map(engineMean)) / rows.length,
    }
    return { form: 'real', key: means[given.way](), tolerance: handTolerance }
  },
  recount: (given) => by(given.way, given),
  slips: [
    {
      id: 'over-slots',
      value: (given) => (given.way === 'slots' ? undefined : by('slots', given)),
      text: {
        zh: '除以了全部格数；这段程序除以真实位置的个数。',
        en: 'Divided by the number of slots; this program divides by that of real positions.',
      },
    },
    {
      id: 'over-tokens',
      value: (given) => (given.way === 'tokens' || given.way === 'picked' ? undefined : by('tokens', given)),
      text: {
        zh: '这是真实位置的平均；这段程序取的不是这种平均，看清它除以什么。',
        en: 'This is the mean over real positions, which is not what this program takes; look at what it divides by.',
      },
    },
    {
      id: 'over-sequences',
      value: (given) => (given.way === 'sequences' ? undefined : by('sequences', given)),
      text: {
        zh: '这是先在每条序列内平均、再对序列平均；这段程序没有分序列。',
        en: 'This is the mean within each sequence, then over sequences; this program does not go by sequence.',
      },
    },
    {
      id: 'no-mask',
      value: ({ losses }) => sum(losses.flat()) / losses.flat().length,
      text: {
        zh: '没有用掩码：填充处的损失不该算进去。',
        en: 'The mask was not used: losses at padding do not count.',
      },
    },
    {
      id: 'sum',
      value: (given) => sum(real(given).flat()),
      text: { zh: '这是和，程序还做了除法。', en: 'This is the sum; the program divides as well.' },
    },
  ],
  hints: (given) => [
    {
      zh: '两个问题：哪些损失加在一起，除以多少？',
      en: 'Two questions: which losses are added, and what is the sum divided by?',
    },
    {
      zh: `真实位置的损失之和是 ${Number(sum(real(given).flat()).toFixed(1))}；共 ${slots(given)} 格，其中真实的 ${real(given).flat().length} 格。`,
      en: `The losses at real positions sum to ${Number(sum(real(given).flat()).toFixed(1))}; there are ${slots(given)} slots, of which ${real(given).flat().length} are real.`,
    },
  ],
  steps: (given) => [
    paragraph(
      {
        slots: {
          zh: `\`mean()\` 除以全部 ${slots(given)} 格，填充处的 0 也算在内。`,
          en: `\`mean()\` divides by all ${slots(given)} slots, the entries of 0 at padding included.`,
        },
        tokens: {
          zh: `除以掩码的和，即真实位置的个数 ${real(given).flat().length}。`,
          en: `The sum of the mask divides, that is, the number of real positions, ${real(given).flat().length}.`,
        },
        picked: {
          zh: `先取出 ${real(given).flat().length} 个真实位置，再平均。`,
          en: `The ${real(given).flat().length} real positions are picked first, then averaged.`,
        },
        sequences: {
          zh: `\`axis=1\` 先在每条序列之内平均，再对 ${given.lengths.length} 条序列平均。`,
          en: `\`axis=1\` averages within each sequence first, and then the ${given.lengths.length} sequences are averaged.`,
        },
      }[given.way],
    ),
  ],
  why: {
    zh: '除以全部格数、除以真实位置数、先在每条序列内平均，都能运行，得到的数却不同。第一种会随填充的多少变化；后两种都有人用，要清楚自己写的是哪一种。',
    en: 'Divided by all slots, divided by real positions, averaged within each sequence first: all of these run, and their numbers differ. The first depends on how much padding there is; the other two are both in use, so know which one you have written.',
  },
})
