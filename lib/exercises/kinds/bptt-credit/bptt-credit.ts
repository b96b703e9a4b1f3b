import type { RandomState } from '../../../rnn'
import { pick } from '../../draw'
import type { Kind, Level, Part, Posed, Slip } from '../../kind'
import { numberSlip } from '../../number-slip'
import { displayed, paragraph } from '../../text'
import { sweep } from '../bptt-products/sweep'
import { creditReach } from './credit'

interface Spec {
  /** T, τ, and t, a step from 1 on. */
  readonly steps: number
  readonly chunk: number
  readonly loss: number
  /** Whether the terms that are left of the double sum are asked for too. */
  readonly counting: boolean
}

const fullChunks = ({ steps, chunk }: Spec) => Math.floor(steps / chunk)
const rest = ({ steps, chunk }: Spec) => steps % chunk
/** The chunk of the loss, counted from 0. */
const before = ({ loss, chunk }: Spec) => Math.floor((loss - 1) / chunk)
const reachOf = (spec: Spec) => spec.loss - 1 - before(spec) * spec.chunk

/** The terms that are left, as a calculation: so many triangles of τ steps, and one of what remains. */
function termsText(spec: Spec): string {
  const { chunk } = spec
  const last = rest(spec) === 0 ? '' : ` + ${rest(spec)} × (${rest(spec)} + 1)/2`
  return `${fullChunks(spec)} × ${chunk} × (${chunk} + 1)/2${last}`
}

const slips: readonly Slip<Spec>[] = [
  numberSlip(
    'bptt.credit-not-cut',
    {
      zh: '没有截断：梯度到段的边界就停住，传不到更早的段。',
      en: 'Nothing was cut: the gradient stops at the boundary and reaches no earlier chunk.',
    },
    (spec) => ({
      distance: `${spec.steps} − 1`,
      // Within the first chunk nothing is cut.
      reach: before(spec) === 0 ? undefined : `${spec.loss} − 1`,
      terms: spec.counting ? `${spec.steps} × (${spec.steps} + 1)/2` : undefined,
    }),
  ),
  numberSlip(
    'bptt.credit-of-tau',
    {
      zh: '多了一步：一段有 $τ$ 步，首尾相差 $τ - 1$ 步。',
      en: 'One too many: a chunk has $τ$ steps, so its ends are $τ - 1$ apart.',
    },
    (spec) => ({ distance: `${spec.chunk}`, reach: `${reachOf(spec)} + 1` }),
  ),
  numberSlip(
    'bptt.credit-always-full',
    {
      zh: '以为总能往回 $τ - 1$ 步：这只对段的最后一步成立，段是从头切好的，不跟着损失走。',
      en: 'Taken to reach back $τ - 1$ steps always: that holds for the last step of a chunk only, since chunks are cut from the start and do not move with the loss.',
    },
    (spec) => ({ reach: reachOf(spec) === spec.chunk - 1 ? undefined : `${spec.chunk} − 1` }),
  ),
  numberSlip(
    'bptt.squares-for-triangles',
    {
      zh: '把每一段当成了方块：$k$ 不超过 $t$，每段只剩一个三角形。',
      en: 'Each chunk was taken for a square: since $k$ is at most $t$, a triangle of it is left.',
    },
    (spec) => {
      if (!spec.counting) return undefined
      return { terms: `${fullChunks(spec)} × ${spec.chunk}^2 + ${rest(spec)}^2` }
    },
  ),
  numberSlip(
    'bptt.last-chunk-full',
    {
      zh: '把最后一段也当成满的了：它只有余下的几步。',
      en: 'The last chunk was taken to be full: it has only the steps that are left.',
    },
    (spec) => {
      if (!spec.counting || rest(spec) === 0) return undefined
      return { terms: `${fullChunks(spec) + 1} × ${spec.chunk} × (${spec.chunk} + 1)/2` }
    },
  ),
  numberSlip(
    'bptt.last-chunk-dropped',
    {
      zh: '漏了最后不满的一段。',
      en: 'The last chunk, which is not full, was left out.',
    },
    (spec) => {
      if (!spec.counting || rest(spec) === 0) return undefined
      return { terms: `${fullChunks(spec)} × ${spec.chunk} × (${spec.chunk} + 1)/2` }
    },
  ),
]

/** Level 1: how far credit reaches. Level 2: how much of the double sum is left, too. */
function drawSpec(random: RandomState, level: Level): Spec {
  const chunk = pick(random, [4, 5, 6, 7, 8, 9, 10, 12, 15, 20])
  const steps = chunk * random.randint(2, 5) + random.randint(0, chunk)
  return { steps, chunk, loss: random.randint(2, steps + 1), counting: level === 2 }
}

function pose(spec: Spec): Posed {
  const { steps: T, chunk, loss, counting } = spec
  const reach = creditReach(T, chunk, loss)
  // The furthest of all: the last step of a full chunk.
  const distance = creditReach(T, chunk, chunk)
  const { terms } = sweep(T, chunk)
  const start = before(spec) * chunk + 1
  const part = (id: string, label: Part['label'], key: number): Part => ({
    id,
    label,
    answer: { form: 'integer', key },
  })
  const reachPart = part('reach', { zh: `第 ${loss} 步的损失能往回几步`, en: `How far back from step ${loss}` }, reach)
  const distancePart = part('distance', { zh: '最远能往回几步', en: 'How far at most' }, distance)
  const asked = counting
    ? {
        zh: '双重求和（$1 ≤ k ≤ t ≤ T$）的项还剩多少？',
        en: ' How many terms of the double sum ($1 ≤ k ≤ t ≤ T$) are left?',
      }
    : { zh: '', en: '' }
  const reachLine = paragraph({
    zh: `第 ${loss} 步所在的段从第 ${start} 步开始，所以能往回：$${loss} - ${start} = ${reach}$`,
    en: `The chunk of step ${loss} begins at step ${start}, so credit reaches back: $${loss} - ${start} = ${reach}$`,
  })
  return {
    prompt: [
      paragraph({
        zh: `长 $T = ${T}$ 的序列用截断 BPTT 训练：从头起每 $τ = ${chunk}$ 步一段，状态照常传下去，梯度不跨段。一处损失最远能给往回几步的计算直接归功？第 ${loss} 步（从 1 数起）的损失呢，能往回几步？${asked.zh}`,
        en: `A sequence of $T = ${T}$ steps is trained by truncated BPTT: chunks of $τ = ${chunk}$ steps from the start; the state passes on, the gradient does not cross. How many steps back can a loss give direct credit at most? And the loss at step ${loss}, counting from 1?${asked.en}`,
      }),
    ],
    parts: [
      distancePart,
      reachPart,
      ...(counting ? [part('terms', { zh: '剩下的项数', en: 'Terms that are left' }, terms)] : []),
    ],
    hints: [
      {
        zh: '梯度只在段内往回走。先找出这一步在哪一段，这一段从第几步开始。',
        en: 'The gradient goes back within its chunk only. Find the chunk of the step, and the step at which it begins.',
      },
      {
        zh: `各段从第 1、${chunk + 1}、${2 * chunk + 1}、… 步开始。一段 $c$ 步，里面剩下 $c(c + 1)/2$ 项。`,
        en: `Chunks begin at steps 1, ${chunk + 1}, ${2 * chunk + 1}, and so on. In a chunk of $c$ steps $c(c + 1)/2$ terms are left.`,
      },
    ],
    solution: [
      paragraph({
        zh: `最远是从一段的末尾到开头：$τ - 1 = ${distance}$。`,
        en: `At most it goes from the end of a chunk to its beginning: $τ - 1 = ${distance}$.`,
      }),
      reachLine,
      ...(counting
        ? [
            paragraph({
              zh: `每段剩下一个三角形，满的有 ${fullChunks(spec)} 段：`,
              en: `Each chunk leaves a triangle; ${fullChunks(spec)} chunks are full:`,
            }),
            displayed(`${termsText(spec).replaceAll(' × ', ' * ')} = ${terms}`),
          ]
        : []),
    ],
    why: {
      zh: '截断切掉的是归功，不是记忆：状态照样把旧信息带过来。间隔不小于 $τ$ 的依赖，以及凡是跨过边界的依赖（哪怕只隔一步），都没有直接的梯度，所以截断梯度是有偏的。',
      en: 'What truncation cuts is credit, not memory: the state still brings old information along. A lag of $τ$ or more, and any lag across a boundary, even of one step, gets no direct gradient, which makes the truncated gradient biased.',
    },
  }
}

/** Which steps a truncated gradient reaches. */
export const bpttCredit: Kind<Spec> = {
  id: 'bptt.credit',
  group: 'gradients',
  name: { zh: '截断 BPTT 的归功', en: 'Credit under truncated BPTT' },
  lesson: 'bptt',
  anchor: 'truncation',
  levels: 2,
  draw: drawSpec,
  pose,
  recount: (spec) => {
    const triangle = (c: number) => (c * (c + 1)) / 2
    return {
      distance: spec.chunk - 1,
      reach: (spec.loss - 1) % spec.chunk,
      ...(spec.counting && { terms: fullChunks(spec) * triangle(spec.chunk) + triangle(rest(spec)) }),
    }
  },
  slips,
}
