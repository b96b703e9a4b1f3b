import type { RandomState } from '../../../rnn'
import { pick } from '../../draw'
import type { Kind, Level, Posed, Slip, Values } from '../../kind'
import { numberConvention, numberSlip } from '../../number-slip'
import { displayed, paragraph } from '../../text'
import { sweep } from './sweep'

interface Spec {
  /** T */
  readonly steps: number
  /** τ, where the gradient is truncated. */
  readonly chunk?: number
}

const chunksOf = ({ steps, chunk = steps }: Spec) => Math.ceil(steps / chunk)

const slips: readonly Slip<Spec>[] = [
  numberSlip(
    'bptt.product-for-every-term',
    {
      zh: '给双重求和的每一项都做了一次。δ 递推把后面各步的损失合在一起往回传，每一步只乘一次。',
      en: 'One for every term of the double sum. The δ recursion carries the losses of all later steps back together, with one product a step.',
    },
    ({ steps: T, chunk }) => (chunk === undefined ? { products: `${T} × (${T} + 1)/2` } : undefined),
  ),
  numberSlip(
    'bptt.product-for-every-pair',
    {
      zh: '给每一对 $k < t$ 都单独往回传了一遍。δ 递推是一趟，$O(T)$，不是 $O(T²)$。',
      en: 'Every pair $k < t$ was sent back by itself. The δ recursion is one sweep, $O(T)$ and not $O(T²)$.',
    },
    ({ steps: T, chunk }) =>
      chunk === undefined ? { products: `${T} × (${T} − 1)/2`, terms: `${T} × (${T} − 1)/2` } : undefined,
  ),
  numberSlip(
    'bptt.squared',
    {
      zh: '算成了 $T²$：$k$ 不超过 $t$，项只有一半左右；δ 递推更是只要一趟。',
      en: 'Taken as $T²$: since $k$ is at most $t$ there are about half as many terms, and the δ recursion needs a single sweep.',
    },
    ({ steps: T, chunk }) => (chunk === undefined ? { products: `${T}^2`, terms: `${T}^2` } : undefined),
  ),
  numberSlip(
    'bptt.products-not-cut',
    {
      zh: '没有截断：段的边界上不往回传，每段都少一次。',
      en: 'Nothing was cut: no gradient crosses a boundary, so every chunk has one product less than steps.',
    },
    ({ steps: T, chunk }) => (chunk === undefined ? undefined : { products: `${T} − 1` }),
  ),
  numberSlip(
    'bptt.last-chunk-full',
    {
      zh: '把最后一段也当成满的了：它只有余下的几步。',
      en: 'The last chunk was taken to be full: it has only the steps that are left.',
    },
    (spec) =>
      spec.chunk === undefined || spec.steps % spec.chunk === 0
        ? undefined
        : { products: `${chunksOf(spec)} × (${spec.chunk} − 1)` },
  ),
  numberSlip(
    'bptt.last-chunk-dropped',
    {
      zh: '漏了最后不满的一段：段数要向上取整。',
      en: 'The last chunk, which is not full, was left out: round the number of chunks up.',
    },
    (spec) => {
      if (spec.chunk === undefined || spec.steps % spec.chunk === 0) return undefined
      const full = chunksOf(spec) - 1
      return { chunks: `${full}`, products: `${full} × (${spec.chunk} − 1)` }
    },
  ),
  numberSlip(
    'bptt.one-chunk',
    {
      zh: '只算了一段：每一段都要走一趟。',
      en: 'This is one chunk: each has a sweep of its own.',
    },
    ({ chunk }) => (chunk === undefined ? undefined : { products: `${chunk} − 1` }),
  ),
]

/** Level 1: the whole sequence. Level 2: in chunks. */
function drawSpec(random: RandomState, level: Level): Spec {
  if (level === 1) return { steps: random.randint(5, 301) }
  const chunk = pick(random, [4, 5, 6, 8, 10, 12, 15, 20, 25])
  return { steps: chunk * random.randint(3, 12) + random.randint(0, chunk), chunk }
}

function pose({ steps: T, chunk }: Spec): Posed {
  const { chunks, products, terms } = sweep(T, chunk)
  const asked = {
    id: 'products',
    label: { zh: '“雅可比转置乘向量”的次数', en: 'Products of a transposed Jacobian and a vector' },
    answer: { form: 'integer' as const, key: products },
    weight: 2,
  }
  const hints = [
    {
      zh: '写下 δ 递推：$δ_t = g_t + J_{t+1}^{⊤} δ_{t+1}$。从最后一步往回走，每一步乘几次？哪一步不用乘？',
      en: 'Write down the δ recursion: $δ_t = g_t + J_{t+1}^{⊤} δ_{t+1}$. Going back from the last step, how many products does each take, and which step takes none?',
    },
    chunk === undefined
      ? {
          zh: `共 ${T} 步，最后一步的 $δ$ 就是它自己的损失的梯度，不用乘。`,
          en: `There are ${T} steps, and the $δ$ of the last is just the gradient of its own loss: no product.`,
        }
      : {
          zh: `共 ${T} 步，每段 ${chunk} 步；每一段的最后一步都不用乘。`,
          en: `There are ${T} steps in chunks of ${chunk}; the last step of every chunk takes no product.`,
        },
  ] as const
  const why = {
    zh: '双重求和只是写法，BPTT 的时间是 $O(T)$：一趟往回，每步一次。真正的代价是这一趟不能并行，以及内存随 $T$ 增长。截断不减少多少乘法，它省的是内存。',
    en: 'The double sum is only a way of writing: BPTT takes $O(T)$, one sweep back with one product a step. What hurts is that the sweep cannot be parallel, and that memory grows with $T$. Truncation hardly saves products; it saves memory.',
  }
  const counting = {
    zh: '不算继续传到初始状态的那一次',
    en: 'not counting the one that goes on to the initial state',
  }
  if (chunk === undefined) {
    return {
      prompt: [
        paragraph({
          zh: `长 $T = ${T}$ 的序列，每一步都有损失。BPTT 的双重求和对所有 $1 ≤ k ≤ t ≤ T$ 相加，一共多少项？改用 δ 递推一趟扫完，要做多少次“雅可比转置乘向量”（${counting.zh}）？`,
          en: `A sequence of $T = ${T}$ steps has a loss at every step. The double sum of BPTT runs over all $1 ≤ k ≤ t ≤ T$: how many terms are there? With the δ recursion, how many products of a transposed Jacobian and a vector does one sweep take, ${counting.en}?`,
        }),
      ],
      parts: [
        {
          id: 'terms',
          label: { zh: '双重求和的项数', en: 'Terms of the double sum' },
          answer: { form: 'integer', key: terms },
          step: true,
        },
        asked,
      ],
      hints,
      solution: [
        paragraph({ zh: '双重求和的项数：', en: 'Terms of the double sum:' }),
        displayed(`T(T + 1)/2 = ${terms}`),
        paragraph({ zh: 'δ 递推每步乘一次，最后一步除外：', en: 'One product a step, except for the last:' }),
        displayed(`T - 1 = ${products}`),
      ],
      why,
    }
  }
  return {
    prompt: [
      paragraph({
        zh: `长 $T = ${T}$ 的序列，每一步都有损失，用截断 BPTT 训练：从头起每 $τ = ${chunk}$ 步一段，梯度不跨段。一共几段？δ 递推一共要做多少次“雅可比转置乘向量”（每一段都${counting.zh}）？`,
        en: `A sequence of $T = ${T}$ steps has a loss at every step and is trained by truncated BPTT: chunks of $τ = ${chunk}$ steps from the start, no gradient from one to the other. How many chunks are there, and how many products of a transposed Jacobian and a vector does the δ recursion take in all, in each chunk ${counting.en}?`,
      }),
    ],
    parts: [
      { id: 'chunks', label: { zh: '段数', en: 'Chunks' }, answer: { form: 'integer', key: chunks }, step: true },
      asked,
    ],
    hints,
    solution: [
      displayed(`⌈T/τ⌉ = ⌈${T}/${chunk}⌉ = ${chunks}`),
      paragraph({ zh: '每一段比它的步数少一次：', en: 'Each chunk takes one product less than it has steps:' }),
      displayed(`T - ⌈T/τ⌉ = ${T} - ${chunks} = ${products}`),
    ],
    why,
  }
}

/** How much work the way back is. */
export const bpttProducts: Kind<Spec> = {
  id: 'bptt.products',
  group: 'cost',
  name: { zh: 'BPTT 的乘法次数', en: 'Products of BPTT' },
  lesson: 'bptt',
  anchor: 'cost',
  levels: 2,
  draw: drawSpec,
  pose,
  recount: (spec): Values => {
    const { steps: T, chunk } = spec
    if (chunk === undefined) return { terms: (T * (T + 1)) / 2, products: T - 1 }
    return { chunks: chunksOf(spec), products: T - chunksOf(spec) }
  },
  slips,
  conventions: [
    numberConvention(
      'bptt.initial-state-counted',
      { zh: '初始状态也算', en: 'the initial state included' },
      {
        zh: '把传到初始状态的那一次也算上，每一步就恰好一次；题目说不算它。',
        en: 'Counting the product on to the initial state, every step has one; the question leaves it out.',
      },
      ({ steps }) => ({ products: `${steps}` }),
    ),
  ],
}
