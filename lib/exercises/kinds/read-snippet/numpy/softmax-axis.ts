import { exp, RandomState } from '../../../../rnn'
import { pick } from '../../../draw'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'

type Given = { readonly U: number; readonly S: number; readonly axis: 0 | 1 }

/** The axis of a softmax: all weights sum to the number of rows, or to that of columns. */
export const softmaxAxis = snippet<Given>({
  id: 'softmax-axis',
  level: 2,
  draw: (random) => {
    const U = random.randint(2, 8)
    return {
      U,
      S: pick(
        random,
        [3, 4, 5, 6, 7, 8, 9].filter((size) => size !== U),
      ),
      axis: pick(random, [0, 1] as const),
    }
  },
  code: ({ U, S, axis }) => `import numpy as np

scores = np.random.RandomState(0).randn(${U}, ${S})
powers = np.exp(scores)
weights = powers / powers.sum(axis=${axis}, keepdims=True)
print(round(weights.sum()))`,
  // The engine has NumPy’s random stream, so this is the same sum.
  printed: ({ U, S, axis }) => {
    const powers = [...new RandomState(0).randn(U * S)].map(exp)
    const group = (n: number) => (axis === 0 ? n % S : Math.floor(n / S))
    const totals = new Map<number, number>()
    powers.forEach((power, n) => {
      totals.set(group(n), (totals.get(group(n)) ?? 0) + power)
    })
    const sum = powers.reduce((total, power, n) => total + power / (totals.get(group(n)) as number), 0)
    return { form: 'integer', key: Math.round(sum) }
  },
  recount: ({ U, S, axis }) => (axis === 0 ? S : U),
  slips: [
    {
      id: 'other-axis',
      value: ({ U, S, axis }) => (axis === 0 ? U : S),
      text: {
        zh: '轴反了：`axis=0` 沿行的方向相加，每一列的和是 1；`axis=1` 则每一行的和是 1。',
        en: 'The axis is turned round: with `axis=0` the rows are added up, and each column sums to 1; with `axis=1` each row sums to 1.',
      },
    },
    {
      id: 'one',
      value: () => 1,
      text: {
        zh: '和是 1 的是每一行（或每一列），不是整个矩阵。',
        en: 'It is each row (or each column) that sums to 1, and not the whole matrix.',
      },
    },
    {
      id: 'entries',
      value: ({ U, S }) => U * S,
      text: {
        zh: '这是元素的个数；每个权重都小于 1。',
        en: 'This is the number of entries, but each weight is below 1.',
      },
    },
    {
      id: 'both',
      value: ({ U, S }) => U + S,
      text: { zh: '只沿一个轴归一化，不是两个都做。', en: 'One axis is normalised, not both.' },
    },
  ],
  hints: ({ U, S }) => [
    { zh: '先问：哪些元素加起来是 1？', en: 'Ask which entries sum to 1.' },
    { zh: `矩阵有 ${U} 行、${S} 列。`, en: `The matrix has ${U} rows and ${S} columns.` },
  ],
  steps: ({ U, S, axis }) => [
    paragraph(
      axis === 0
        ? {
            zh: `\`axis=0\` 把 ${U} 行加在一起，于是 ${S} 列中每一列的和是 1，总和等于列数。`,
            en: `\`axis=0\` adds the ${U} rows up, so each of the ${S} columns sums to 1, and the total is the number of columns.`,
          }
        : {
            zh: `\`axis=1\` 在每一行之内把 ${S} 个数相加，于是 ${U} 行中每一行的和是 1，总和等于行数。`,
            en: `\`axis=1\` adds the ${S} numbers of each row, so each of the ${U} rows sums to 1, and the total is the number of rows.`,
          },
    ),
  ],
  why: {
    zh: '注意力的权重要对键归一化：行是查询、列是键时，应当用最后一个轴。轴弄错了，程序照样运行。',
    en: 'Attention weights are normalised over keys: with queries as rows and keys as columns that is the last axis. With the wrong axis the program runs just as well.',
  },
})
