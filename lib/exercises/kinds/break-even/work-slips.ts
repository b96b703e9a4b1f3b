import { weightBlocks } from '../../../rnn'
import type { OtherConvention, Slip } from '../../kind'
import { type Calculations, numberConvention, numberSlip, worth } from '../../number-slip'
import type { WorkSpec } from './work-spec'

/** How a learner counts: attention a·n·d² + b·n²·d, the recurrent layer G blocks of (d + h)·h or of h² alone. */
interface Counting {
  readonly projections: number
  readonly squares: number
  readonly blocks: number
  readonly input: boolean
}

export const rightCounting = ({ cell }: WorkSpec): Counting => ({
  projections: 4,
  squares: 2,
  blocks: weightBlocks(cell),
  input: true,
})

/** The calculations of all parts by this way of counting; those that its change leaves as they are have none. */
export function calculations(spec: WorkSpec, counting: Counting): Calculations {
  const { d, h, n } = spec
  const block = counting.input ? `(${d} × ${h} + ${h}^2)` : `${h}^2`
  const layer = counting.blocks === 1 ? block : `${counting.blocks} × ${block}`
  if (n === undefined) {
    const projected = counting.projections === 0 ? '' : ` − ${counting.projections} × ${d}^2`
    return { even: `(${layer}${projected})/${counting.squares === 1 ? d : `(${counting.squares} × ${d})`}` }
  }
  const projected = counting.projections === 0 ? '' : `${counting.projections} × ${n} × ${d}^2 + `
  const attention = `${projected}${counting.squares === 1 ? '' : `${counting.squares} × `}${n}^2 × ${d}`
  const recurrent = `${n} × ${layer}`
  return { attention, recurrent, ratio: `(${attention})/(${recurrent})` }
}

function countingSlip(
  id: string,
  text: Slip<WorkSpec>['text'],
  change: (right: Counting, spec: WorkSpec) => Counting | undefined,
): Slip<WorkSpec> {
  return numberSlip(id, text, (spec) => {
    const right = calculations(spec, rightCounting(spec))
    const counting = change(rightCounting(spec), spec)
    if (!counting) return undefined
    const wrong = Object.entries(calculations(spec, counting)).filter(([part, how]) => how !== right[part])
    // A length of 0 or less says that they never break even.
    return Object.fromEntries(wrong.filter(([, how]) => how !== undefined && worth(how) > 0))
  })
}

/** The ways to get the work wrong, the most common first. */
export const workSlips: readonly Slip<WorkSpec>[] = [
  countingSlip(
    'cost.free-projections',
    () => ({
      zh: '漏了投影：$W_Q$、$W_K$、$W_V$、$W_O$ 各要 $n d²$ 次乘加，一共 $4 n d²$。',
      en: 'The projections are missing: $W_Q$, $W_K$, $W_V$ and $W_O$ take $n d²$ multiply-adds each, $4 n d²$ in all.',
    }),
    (right) => ({ ...right, projections: 0 }),
  ),
  countingSlip(
    'cost.no-output-projection',
    () => ({
      zh: '漏了 $W_O$：把各头合起来之后还有一个输出投影，一共四个。',
      en: '$W_O$ is missing: after the heads there is a projection back, the fourth.',
    }),
    (right) => ({ ...right, projections: 3 }),
  ),
  countingSlip(
    'cost.scores-only',
    () => ({
      zh: '只算了打分：用权重做加权平均还要 $n² d$ 次，一共 $2 n² d$。',
      en: 'Only the scores were counted: the weighted means take another $n² d$, so $2 n² d$ together.',
    }),
    (right) => ({ ...right, squares: 1 }),
  ),
  countingSlip(
    'cost.three-blocks',
    () => ({
      zh: 'LSTM 只算了三个门：候选也要一组乘法，一共四组。',
      en: 'Only the three gates of the LSTM were counted: with the candidate there are four blocks.',
    }),
    (right, { cell }) => (cell === 'lstm' ? { ...right, blocks: 3 } : undefined),
  ),
  countingSlip(
    'cost.two-blocks',
    () => ({
      zh: 'GRU 只算了两个门：候选也要一组乘法，一共三组。',
      en: 'Only the two gates of the GRU were counted: with the candidate there are three blocks.',
    }),
    (right, { cell }) => (cell === 'gru' ? { ...right, blocks: 2 } : undefined),
  ),
  countingSlip(
    'cost.one-block',
    () => ({
      zh: '只算了一组权重：每个门和候选各有一组，每一步都要乘。',
      en: 'Only one block of weights was counted: each gate and the candidate has its own, multiplied at every step.',
    }),
    (right, { cell }) => (cell === 'rnn' ? undefined : { ...right, blocks: 1 }),
  ),
  countingSlip(
    'cost.no-input-product',
    () => ({
      zh: '漏了输入的那一半：每组除了 $h²$，还有 $d h$。',
      en: 'The input’s share is missing: besides $h²$ each block has $d h$.',
    }),
    (right) => ({ ...right, input: false }),
  ),
  numberSlip(
    'cost.ratio-inverted',
    {
      zh: '比反了：问的是自注意力除以循环层。',
      en: 'The ratio is upside down: self-attention over the recurrent layer is asked for.',
    },
    (spec) => {
      const { attention, recurrent } = calculations(spec, rightCounting(spec))
      return spec.n === undefined ? undefined : { ratio: `(${recurrent})/(${attention})` }
    },
  ),
]

/** Other ways to count that have a name. */
export const workConventions: readonly OtherConvention<WorkSpec>[] = [
  numberConvention(
    'cost.table-one',
    { zh: 'Vaswani 等的表 1', en: 'Table 1 of Vaswani et al.' },
    {
      zh: '表 1 只比 $n² d$ 与 $n d²$，没有常数，也不算投影；题目要的是数乘加次数。',
      en: 'Table 1 compares $n² d$ with $n d²$, without constants or projections; the question wants multiply-adds counted.',
    },
    // The GRU breaks even there as well.
    ({ cell, d, h, n }) => {
      if (d !== h) return undefined
      if (n !== undefined) return { ratio: `${n}/${d}` }
      return cell === 'lstm' ? { even: `${d}` } : undefined
    },
  ),
  numberConvention(
    'cost.flops',
    { zh: '数浮点运算', en: 'floating-point operations' },
    {
      zh: '一次乘加算作两次浮点运算时是这个数；题目数的是乘加。',
      en: 'This counts a multiply-add as two floating-point operations; the question counts multiply-adds.',
    },
    (spec) => {
      const { attention, recurrent } = calculations(spec, rightCounting(spec))
      return spec.n === undefined ? undefined : { attention: `2 × (${attention})`, recurrent: `2 × (${recurrent})` }
    },
  ),
]
