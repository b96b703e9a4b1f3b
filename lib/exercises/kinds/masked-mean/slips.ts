import type { OtherConvention, Slip } from '../../kind'
import { slipIn } from '../../slip-in'
import { realLosses, type Spec, slotsOf, sum } from './padded-losses'

const real = (spec: Spec) => realLosses(spec).flat()
const all = (spec: Spec) => slotsOf(spec).map(({ loss }) => loss)
const padded = (spec: Spec) => slotsOf(spec).flatMap(({ loss, real }) => (real ? [] : [loss]))
/** A quotient with its calculation. */
const mean = (values: readonly number[], count: number) => ({
  value: sum(values) / count,
  how: `(${values.join(' + ')})/${count}`,
})

export const slips: readonly Slip<Spec>[] = [
  slipIn('mean', 'padding.over-all-slots', (spec) => mean(real(spec), all(spec).length), {
    zh: '分母没有掩码：填充处的损失去掉了，却仍除以全部格数 $BT$。填充越多，损失看起来越小。',
    en: 'The denominator has no mask: the losses at padding are gone, yet the sum was divided by all $BT$ slots. The more padding, the smaller the loss looks.',
  }),
  slipIn('mean', 'padding.no-mask', (spec) => mean(all(spec), all(spec).length), {
    zh: '没有用掩码：填充处的损失不是数据，分子分母都不该算。',
    en: 'There is no mask at all: losses at padding are no data, and count neither above nor below the line.',
  }),
  slipIn('mean', 'padding.mask-below-only', (spec) => mean(all(spec), real(spec).length), {
    zh: '分子没有掩码：只有分母按真实位置数，填充处的损失也加进去了。',
    en: 'The numerator has no mask: only the denominator counts real positions, while losses at padding were added.',
  }),
  slipIn('mean', 'padding.mask-inverted', (spec) => mean(padded(spec), padded(spec).length), {
    zh: '掩码反了：这是填充处的平均。有的框架里掩码为真表示填充，用之前先看清楚。',
    en: 'The mask is inverted: this is the mean over padding. Some frameworks mark padding with true, so look before you use one.',
  }),
  slipIn('mean', 'padding.no-mean', (spec) => ({ value: sum(real(spec)), how: real(spec).join(' + ') }), {
    zh: '这是和，还没有除以真实位置的个数。',
    en: 'This is the sum; it has yet to be divided by the number of real positions.',
  }),
  slipIn(
    'count',
    'padding.all-slots-counted',
    (spec) => ({ value: all(spec).length, how: `${spec.losses.length} × ${spec.losses[0]?.length}` }),
    {
      zh: '这是全部格数 $BT$，填充处不算。',
      en: 'This is all $BT$ slots; padding does not count.',
    },
  ),
]

export const conventions: readonly OtherConvention<Spec>[] = [
  {
    id: 'padding.convention.per-sequence',
    name: { zh: '先在每条序列内平均', en: 'within each sequence first' },
    values: (spec) => {
      const rows = realLosses(spec)
      return { mean: sum(rows.map((row) => sum(row) / row.length)) / rows.length }
    },
    text: () => ({
      zh: '这是先在每条序列内平均、再对序列平均：每条序列权重相同，短序列的词权重更大。也有人这样用，但题目要求每个真实位置权重相同。',
      en: 'This is the mean within each sequence, then over sequences: every sequence has the same weight, and tokens of short ones weigh more. It is in use, but the question asks for the same weight at every real position.',
    }),
    how: (spec) => {
      const rows = realLosses(spec)
      return `(${rows.map((row) => `(${row.join(' + ')})/${row.length}`).join(' + ')})/${rows.length}`
    },
  },
  {
    id: 'padding.convention.sum-per-sequence',
    name: { zh: '每条序列求和，再对序列平均', en: 'summed within each sequence' },
    values: (spec) => ({ mean: sum(real(spec)) / spec.lengths.length }),
    text: () => ({
      zh: '这是每条序列内求和、再对序列平均，即每条序列的负对数似然的平均。也有人这样用，但题目要求对真实位置平均。',
      en: 'This sums within each sequence and averages over sequences, the mean negative log-likelihood of a sequence. It is in use, but the question asks for the mean over real positions.',
    }),
    how: (spec) => mean(real(spec), spec.lengths.length).how,
  },
]
