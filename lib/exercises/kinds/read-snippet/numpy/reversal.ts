import { pick } from '../../../draw'
import { paragraph } from '../../../text'
import { snippet } from '../snippet'

const ways = {
  within: (L: number) => `x[:${L}][::-1]`,
  whole: (L: number) => `x[::-1][:${L}]`,
  through: (L: number) => `x[${L}::-1]`,
  before: (L: number) => `x[${L - 1}::-1]`,
} as const
type Way = keyof typeof ways
type Given = { readonly way: Way; readonly T: number; readonly L: number }

/** What is taken: by doing the same to a list. */
function taken(way: Way, { T, L }: Given): number[] {
  const x = Array.from({ length: T }, (_, n) => n + 1)
  if (way === 'whole') return x.reverse().slice(0, L)
  return x.slice(0, way === 'through' ? L + 1 : L).reverse()
}

/** The reversal of a padded row, within its length or not. */
export const reversal = snippet<Given>({
  id: 'reversal',
  level: 1,
  draw: (random) => {
    const T = random.randint(6, 10)
    return { way: pick(random, ['within', 'whole', 'through', 'before'] as const), T, L: random.randint(3, T - 1) }
  },
  code: ({ way, T, L }) => `import numpy as np

x = np.arange(1, ${T + 1})
print(${ways[way](L)}.tolist())`,
  printed: (given) => ({ form: 'shape', key: taken(given.way, given) }),
  recount: ({ way, T, L }) => {
    const [first, count] = way === 'whole' ? [T, L] : way === 'through' ? [L + 1, L + 1] : [L, L]
    return Array.from({ length: count }, (_, n) => first - n)
  },
  slips: [
    {
      id: 'within',
      value: (given) => (given.way === 'whole' || given.way === 'through' ? taken('within', given) : undefined),
      text: {
        zh: '这是在前 $L$ 个之内反转的结果：先切片再反转。看清这里的次序和起点。',
        en: 'This is the reversal within the first $L$: sliced first, then reversed. Look at the order and the start here.',
      },
    },
    {
      id: 'whole',
      value: (given) => (given.way === 'whole' ? undefined : taken('whole', given)),
      text: {
        zh: '这是先整行反转、再取前 $L$ 个的结果。',
        en: 'This turns the whole row round and then takes the first $L$.',
      },
    },
    {
      id: 'one-more',
      value: (given) => (given.way === 'through' ? undefined : taken('through', given)),
      text: {
        zh: '多了一个：下标从 0 数起，第 $L$ 个的下标是 $L - 1$。',
        en: 'One too many: indices count from 0, and the $L$-th entry has index $L - 1$.',
      },
    },
    {
      id: 'not-reversed',
      value: (given) => taken(given.way, given).reverse(),
      text: { zh: '步长 -1 是从右往左取。', en: 'A step of -1 takes them from right to left.' },
    },
    {
      id: 'from-zero',
      value: (given) => taken(given.way, given).map((n) => n - 1),
      text: {
        zh: '`arange(1, …)` 从 1 开始：打印的是元素，不是下标。',
        en: '`arange(1, …)` begins at 1: entries are printed, and not indices.',
      },
    },
  ],
  hints: ({ T }) => [
    { zh: '从左往右一步一步做：哪个方括号先起作用？', en: 'Go from left to right: which pair of brackets acts first?' },
    { zh: `$x$ 是 1 到 ${T}。`, en: `$x$ runs from 1 to ${T}.` },
  ],
  steps: (given) => [
    paragraph({
      zh: `第一个取的是 ${taken(given.way, given)[0]}，以后每个少 1，共 ${taken(given.way, given).length} 个。`,
      en: `The first that is taken is ${taken(given.way, given)[0]}, each after it is 1 less, and there are ${taken(given.way, given).length} of them.`,
    }),
  ],
  why: {
    zh: '后向 RNN 要的是 `x[:L][::-1]`：在自己的长度内反转。`x[::-1][:L]` 取到的是末尾的填充。',
    en: 'A backward RNN wants `x[:L][::-1]`, the reversal within its own length; `x[::-1][:L]` takes the padding at the end.',
  },
})
