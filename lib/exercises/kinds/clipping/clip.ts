import { clipByGlobalNorm, clipByValue, type RandomState, type Tensor, tensor } from '../../../rnn'
import { pick } from '../../draw'
import type { Kind, Level, Posed } from '../../kind'
import { displayed } from '../../text'
import { type Trace, tracedParts, valuesOf } from '../../trace'
import { clipConventions, clipSlips } from './clip-slips'
import { beginning, hints, labels, line, normLine, prompt, scaleLine } from './clip-text'
import { type ClipSpec, clipByHand, euclidean } from './clip-values'

/** Clipping of two tensors: by global norm; by any of three ways; where PyTorch’s constant matters. */
export const clipGlobalNorm: Kind<ClipSpec> = {
  id: 'clip.global-norm',
  group: 'stability',
  name: { zh: '梯度裁剪', en: 'Gradient clipping' },
  lesson: 'training',
  anchor: 'clipping',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => valuesOf(byEngine(spec)),
  slips: clipSlips,
  conventions: clipConventions,
}

/** Two tensors whose entries together have a whole norm. */
const wholes: readonly (readonly [readonly number[], readonly number[]])[] = [
  [[3, 4], [12]],
  [[1, 2], [2]],
  [[2, 3], [6]],
  [[1, 4], [8]],
  [[2, 6], [9]],
  [[6, 6], [7]],
  [[4, 5], [20]],
  [[2, 5], [14]],
  [[2, 10], [11]],
  [[1, 12], [12]],
  [[8, 9], [12]],
  [[6, 10], [15]],
  [
    [1, 1],
    [3, 5],
  ],
  [
    [2, 4],
    [5, 6],
  ],
  [
    [1, 5],
    [5, 7],
  ],
  [
    [2, 2],
    [4, 5],
  ],
  [
    [1, 4],
    [4, 4],
  ],
  [
    [1, 2],
    [4, 10],
  ],
  [
    [2, 4],
    [6, 13],
  ],
]

function drawSpec(random: RandomState, level: Level): ClipSpec {
  const signed = (entries: readonly number[]) => entries.map((g) => (random.randint(0, 2) === 0 ? g : -g))
  const mode = level === 2 ? pick(random, ['global', 'tensor', 'value'] as const) : 'global'
  // Of one entry alone the norm is its absolute value, and all ways of clipping are one.
  const [first, second] = pick(random, mode === 'global' ? wholes : wholes.filter(([, { length }]) => length > 1))
  const gradients = [signed(first), signed(second)] as const
  const norm = euclidean([...first, ...second])
  if (level === 3) {
    const c = random.randint(1, norm)
    return { gradients, c, mode, added: random.randint(0, 2) === 0 ? 0 : 1, tiny: true }
  }
  // One in six is not clipped at all.
  const within = mode === 'global' && random.randint(0, 6) === 0
  const c = within
    ? norm + random.randint(1, 4)
    : pick(
        random,
        [1, 2, 3, 4, 5, 6, 8, 10].filter((limit) => limit < norm),
      )
  return { gradients, c, mode, added: 0, tiny: false }
}

function byEngine({ gradients: [first, second], c, mode, added }: ClipSpec): Trace {
  const a = tensor([first.length], first)
  const b = tensor([second.length], second)
  const entries = ({ data }: Tensor) => [...data]
  if (mode === 'value') {
    const clipped = clipByValue({ a, b }, c)
    return { first: entries(clipped.a as Tensor), second: entries(clipped.b as Tensor) }
  }
  if (mode === 'tensor') {
    const one = (g: Tensor) => entries(clipByGlobalNorm({ g }, c).gradients.g as Tensor)
    return { first: one(a), second: one(b) }
  }
  const { norm } = clipByGlobalNorm({ a, b }, c)
  // PyTorch’s constant lowers the threshold for the same norm.
  const clipped = clipByGlobalNorm({ a, b }, (c * norm) / (norm + added)).gradients
  return { norm, first: entries(clipped.a as Tensor), second: entries(clipped.b as Tensor) }
}

function pose(spec: ClipSpec): Posed {
  const trace = clipByHand(spec)
  const { gradients, mode } = spec
  return {
    prompt: prompt(spec),
    parts: tracedParts(trace, (id) => labels[id] as { zh: string; en: string }, ['first', 'second']),
    hints: [hints[mode], beginning(spec, trace)],
    solution: [
      ...(mode === 'global' ? [displayed(normLine(spec)), displayed(scaleLine(spec, trace))] : []),
      ...(['first', 'second'] as const).map((id, n) =>
        displayed(line(spec, trace, id, gradients[n] as readonly number[])),
      ),
    ],
    why: {
      zh: '按全局范数裁剪把全部参数的梯度当成一个向量，一起乘 $min(1, c/‖g‖)$：只缩短，不改方向，也从不放大。逐个张量裁剪会改变张量之间的比例，按值裁剪连张量内部的方向也会变。',
      en: 'Clipping by global norm takes the gradients of all parameters as one vector and multiplies it by $min(1, c/‖g‖)$: shorter, in the same direction, and never longer. Clipping tensor by tensor changes their proportions, and clipping by value the direction within each as well.',
    },
  }
}
