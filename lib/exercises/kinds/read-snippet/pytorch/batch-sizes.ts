import { paragraph } from '../../../text'
import { snippet } from '../snippet'

/** How many sequences run at each step of a packed batch. */
export const batchSizes = snippet<{ lengths: readonly number[]; T: number }>({
  id: 'batch-sizes',
  level: 2,
  draw: (random) => {
    const T = random.randint(4, 7)
    const lengths = Array.from({ length: random.randint(3, 5) }, () => random.randint(1, T))
    return { lengths, T }
  },
  code: ({ lengths, T }) => `import torch
from torch.nn.utils.rnn import pack_padded_sequence

x = torch.zeros(${T}, ${lengths.length}, 2)
packed = pack_padded_sequence(x, [${lengths.join(', ')}], enforce_sorted=False)
print(packed.batch_sizes.tolist())`,
  printed: ({ lengths }) => {
    const longest = Math.max(...lengths)
    const running = Array.from({ length: longest }, (_, t) => lengths.filter((length) => length > t).length)
    return { form: 'shape', key: running }
  },
  recount: ({ lengths }) => {
    // Each sequence adds one to every step that it runs.
    const sizes: number[] = []
    for (const length of lengths) for (let t = 0; t < length; t++) sizes[t] = (sizes[t] ?? 0) + 1
    return sizes
  },
  slips: [
    {
      id: 'lengths',
      value: ({ lengths }) => [...lengths].sort((a, b) => b - a),
      text: {
        zh: '这是排好序的长度；`batch_sizes` 说的是每一步还有几条序列在走。',
        en: 'These are the lengths in order; `batch_sizes` says how many sequences still run at each step.',
      },
    },
    {
      id: 'as-given',
      value: ({ lengths }) => lengths,
      text: {
        zh: '这是各条序列的长度；`batch_sizes` 说的是每一步还有几条序列在走。',
        en: 'These are the lengths; `batch_sizes` says how many sequences still run at each step.',
      },
    },
    {
      id: 'with-padding',
      value: ({ lengths, T }) => Array.from({ length: T }, (_, t) => lengths.filter((length) => length > t).length),
      text: {
        zh: '只到最长的序列为止：以后的步一条序列也没有，不会列出 0。',
        en: 'It ends with the longest sequence: steps at which none runs are not listed as 0.',
      },
    },
    {
      id: 'all-steps',
      value: ({ lengths }) => Array.from({ length: Math.max(...lengths) }, () => lengths.length),
      text: {
        zh: '短序列走完就退出，以后各步的批次变小。',
        en: 'A short sequence drops out at its end, and the batch gets smaller.',
      },
    },
  ],
  hints: ({ lengths }) => [
    { zh: '每一步有几条序列还没走完？', en: 'How many sequences are not over at each step?' },
    { zh: `第 1 步有 ${lengths.length} 条，全都在。`, en: `At step 1 all are there, ${lengths.length} of them.` },
  ],
  steps: ({ lengths }) => [
    paragraph({
      zh: `长度大于 $t$ 的序列在第 $t$ 步（从 0 数起）还在走；共有 ${Math.max(...lengths)} 步，总和是真实位置的个数 ${lengths.reduce((sum, length) => sum + length, 0)}。`,
      en: `A sequence longer than $t$ still runs at step $t$ (from 0); there are ${Math.max(...lengths)} steps, and the sum is the number of real positions, ${lengths.reduce((sum, length) => sum + length, 0)}.`,
    }),
  ],
  why: {
    zh: '打包就是按步排列真实的位置，长的序列在前：每一步只算还在走的序列，填充不参加计算。',
    en: 'Packing lays out real positions step by step, long sequences first: each step works on those that still run, and padding takes no part.',
  },
})
