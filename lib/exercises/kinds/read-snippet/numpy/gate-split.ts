import { pick } from '../../../draw'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'

/** How a vector of four blocks is taken apart. */
const ways = {
  split: (block: number) => `np.split(z, 4)[${block}]`,
  rows: (block: number, h: number) => `z.reshape(4, ${h})[${block}]`,
  columns: (block: number, h: number) => `z.reshape(${h}, 4)[:, ${block}]`,
  stride: (block: number) => `z[${block}::4]`,
} as const
type Way = keyof typeof ways

const contiguous = (block: number, h: number) => Array.from({ length: h }, (_, n) => block * h + n)
const strided = (block: number, h: number) => Array.from({ length: h }, (_, n) => 4 * n + block)
const inBlocks = (way: Way) => way === 'split' || way === 'rows'

/** One gate of an LSTM out of a stacked vector: a block, or every fourth entry. */
export const gateSplit = snippet<{ way: Way; block: number; h: number }>({
  id: 'gate-split',
  level: 1,
  draw: (random) => ({
    way: pick(random, ['split', 'rows', 'columns', 'stride'] as const),
    block: random.randint(0, 4),
    h: pick(random, [2, 3, 5]),
  }),
  code: ({ way, block, h }) => `import numpy as np

z = np.arange(4 * ${h})
gate = ${ways[way](block, h)}
print(gate.tolist())`,
  printed: ({ way, block, h }) => {
    const z = Array.from({ length: 4 * h }, (_, n) => n)
    const taken = inBlocks(way) ? z.slice(block * h, (block + 1) * h) : z.filter((n) => n % 4 === block)
    return { form: 'shape', key: taken }
  },
  recount: ({ way, block, h }) => (inBlocks(way) ? contiguous : strided)(block, h),
  slips: [
    {
      id: 'other-order',
      value: ({ way, block, h }) => (inBlocks(way) ? strided : contiguous)(block, h),
      text: {
        zh: '连续的一块和每隔四个取一个是两回事：`split` 和 `reshape(4, …)` 的行是连续的，`reshape(…, 4)` 的列和 `::4` 是隔开的。',
        en: 'A block of neighbours and every fourth entry are two things: `split` and the rows of `reshape(4, …)` take neighbours, the columns of `reshape(…, 4)` and `::4` do not.',
      },
    },
    {
      id: 'from-one',
      value: ({ way, block, h }) => (block === 0 ? undefined : (inBlocks(way) ? contiguous : strided)(block - 1, h)),
      text: { zh: '块的下标从 0 数起。', en: 'Blocks are numbered from 0.' },
    },
    {
      id: 'entries-from-one',
      value: ({ way, block, h }) => (inBlocks(way) ? contiguous : strided)(block, h).map((n) => n + 1),
      text: { zh: '`arange` 从 0 开始。', en: '`arange` begins at 0.' },
    },
    {
      id: 'one-entry',
      value: ({ block }) => [block],
      text: { zh: '这只是一个数；取出的是整个门的向量。', en: 'This is one number; a whole gate is taken.' },
    },
  ],
  hints: ({ h }) => [
    {
      zh: '先写出 $z$，再看是取连续的一块，还是每隔四个取一个。',
      en: 'Write down $z$ first, then see whether a block of neighbours is taken or every fourth entry.',
    },
    {
      zh: `$z$ 是 0 到 ${4 * h - 1}，一个门有 ${h} 个数。`,
      en: `$z$ runs from 0 to ${4 * h - 1}, and a gate has ${h} numbers.`,
    },
  ],
  steps: ({ way, block, h }) => [
    paragraph(
      inBlocks(way)
        ? {
            zh: `取的是连续的一块：从下标 ${block * h} 起的 ${h} 个数。`,
            en: `A block of neighbours is taken: ${h} numbers from index ${block * h} on.`,
          }
        : {
            zh: `从下标 ${block} 起，每隔 4 个取一个，共 ${h} 个。`,
            en: `From index ${block} on every entry at a distance of 4 is taken, ${h} in all.`,
          },
    ),
  ],
  why: {
    zh: 'PyTorch 和 Keras 的门是一块一块叠起来的；把形状写成 `(h, 4)` 再取列，程序照样运行，却把四个门混在了一起。',
    en: 'PyTorch and Keras stack gates block by block; a reshape to `(h, 4)` and a column runs just as well, and mixes the four gates up.',
  },
})
