import type { Localized } from '../../../i18n/locale'
import type { Slip, Values } from '../../kind'
import type { Stack, StepsSpec } from './longest-chain'

/** A number of steps with its calculation. */
interface Count {
  readonly value: number
  readonly text: string
}

const sum = ({ positions: n, layers: L }: Stack): Count => ({ value: n + L - 1, text: `${n} + ${L} − 1` })
const product = ({ positions: n, layers: L }: Stack): Count => ({ value: n * L, text: `${n} × ${L}` })
const plain = (value: number): Count => ({ value, text: `${value}` })

/** The right number of steps by formula. */
export function rightSteps(stack: Stack): Count {
  if (stack.generating || stack.network === 'bidirectional') return product(stack)
  return stack.network === 'attention' ? plain(stack.layers) : sum(stack)
}

/** A wrong number of steps of one stack; undefined where nobody would get that one wrong in this way. */
type WrongSteps = (stack: Stack) => Count | undefined

function slip(id: string, wrong: WrongSteps, text: Localized): Slip<StepsSpec> {
  const found = ({ encoder, decoder }: StepsSpec): Readonly<Record<string, Count>> | undefined => {
    const first = wrong(encoder)
    const second = decoder && wrong(decoder)
    if (!first && !second) return undefined
    if (!decoder) return first && { steps: first }
    const [a, b] = [first ?? rightSteps(encoder), second ?? rightSteps(decoder)]
    return {
      ...(first && { encoder: first }),
      ...(second && { decoder: second }),
      steps: { value: a.value + b.value, text: `${a.text} + ${b.text}` },
    }
  }
  return {
    id,
    values: (spec): Values | undefined => {
      const counts = found(spec)
      return counts && Object.fromEntries(Object.entries(counts).map(([part, { value }]) => [part, value]))
    },
    text: () => text,
    how: (spec, part) => found(spec)?.[part]?.text,
  }
}

const reading = (network: Stack['network'], wrong: (stack: Stack) => Count): WrongSteps => {
  return (stack) => (!stack.generating && stack.network === network ? wrong(stack) : undefined)
}
const writing = (network: Stack['network'], wrong: (stack: Stack) => Count): WrongSteps => {
  return (stack) => (stack.generating && stack.network === network ? wrong(stack) : undefined)
}

/** The ways to get the number of sequential steps wrong, the most common first. */
export const stepSlips: readonly Slip<StepsSpec>[] = [
  slip('cost.wavefront-both-ways', reading('bidirectional', sum), {
    zh: '双向网络不能像单向那样错开一步流水：上面一层的任何一步，都要等下面一层从两头读完。',
    en: 'A bidirectional network cannot run as a wavefront: any step of a layer waits until the one below has read from both ends.',
  }),
  slip('cost.no-wavefront', reading('recurrent', product), {
    zh: '这是一层算完再算下一层。第二层的第 1 步只等第一层的第 1 步，各层可以错开一步同时推进。',
    en: 'This is layer after layer. Step 1 of the second layer waits for step 1 of the first only, so the layers can follow one step behind each other.',
  }),
  slip(
    'cost.generates-at-once',
    writing('attention', ({ layers }) => plain(layers)),
    {
      zh: 'Transformer 只有在读现成的序列时才并行。生成时，每个词都要等前一个词写出来。',
      en: 'A Transformer is parallel only over a sequence that is there. While generating, each token waits for the one before.',
    },
  ),
  slip('cost.generation-wavefront', writing('recurrent', sum), {
    zh: '生成时没有波前：第 0 层的下一步要读刚写出的词，得等最上面一层算完。',
    en: 'There is no wavefront while generating: layer 0 reads the token just written, and so waits for the topmost layer.',
  }),
  slip('cost.attention-in-turn', reading('attention', product), {
    zh: '自注意力的各个位置同时算，只有各层要依次算。',
    en: 'Self-attention computes all positions at once; only the layers follow one another.',
  }),
  slip(
    'cost.directions-in-turn',
    reading('bidirectional', ({ positions: n, layers: L }) => ({ value: 2 * n * L, text: `2 × ${n} × ${L}` })),
    {
      zh: '两个方向互不依赖，可以同时跑，不用乘二。',
      en: 'The two directions do not depend on each other and run at once: no factor of two.',
    },
  ),
  slip(
    'cost.one-layer',
    (stack) => (stack.network === 'attention' && !stack.generating ? plain(1) : plain(stack.positions)),
    {
      zh: '只算了一层：多层之间也有先后。',
      en: 'This is one layer: layers follow one another too.',
    },
  ),
  slip(
    'cost.wavefront-off-by-one',
    reading('recurrent', ({ positions: n, layers: L }) => ({ value: n + L, text: `${n} + ${L}` })),
    {
      zh: '多数了一步：第一层走 $n$ 步，往上每层只晚一步，一共晚 $L - 1$ 步。',
      en: 'One too many: the first layer takes $n$ steps and each layer above ends one later, $L - 1$ in all.',
    },
  ),
]
