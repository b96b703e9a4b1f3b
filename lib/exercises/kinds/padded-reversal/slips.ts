import type { Localized } from '../../../i18n/locale'
import type { OtherConvention, Slip, Values } from '../../kind'
import { slipIn } from '../../slip-in'
import { reversedWhole, reversedWithin, type Spec } from './reversal'

const fromZero = (order: readonly number[]) => order.map((slot) => slot - 1)

const inOrder = (id: string, wrong: (spec: Spec) => readonly number[], text: Localized) =>
  slipIn<Spec>('order', id, (spec) => (spec.asked === 'order' ? { value: fromZero(wrong(spec)) } : undefined), text)

const row = ({ slots }: Spec) => Array.from({ length: slots }, (_, n) => n + 1)

export const slips: readonly Slip<Spec>[] = [
  {
    id: 'padding.reversals-swapped',
    values: (spec) =>
      spec.asked === 'slot' ? { right: spec.slots + 1 - spec.step, wrong: spec.length + 1 - spec.step } : undefined,
    text: () => ({
      zh: '两种反转弄反了：正确的反转从第 $L$ 格开始读，整行反转从第 $T$ 格开始读。',
      en: 'The two reversals are swapped: the right one begins to read at slot $L$, that of the whole row at slot $T$.',
    }),
  },
  {
    id: 'padding.not-reversed',
    values: (spec) => (spec.asked === 'slot' ? { right: spec.step, wrong: spec.step } : undefined),
    text: () => ({
      zh: '这是前向 RNN 在这一步读的格；后向 RNN 从右往左读。',
      en: 'This is what the forward RNN reads at that step; the backward one reads from right to left.',
    }),
  },
  {
    id: 'padding.one-too-far',
    values: (spec) =>
      spec.asked === 'slot' ? { right: spec.length + 2 - spec.step, wrong: spec.slots + 2 - spec.step } : undefined,
    text: () => ({
      zh: '多了 1：第 1 步读的就是最后一格，第 $s$ 步已往左走了 $s - 1$ 格。',
      en: 'Too large by 1: step 1 reads the last slot itself, and by step $s$ it has gone $s - 1$ slots to the left.',
    }),
  },
  slipIn(
    'right',
    'padding.padding-skipped-twice',
    (spec) =>
      spec.asked === 'slot' && 2 * spec.length - spec.slots + 1 - spec.step > 0
        ? { value: 2 * spec.length - spec.slots + 1 - spec.step }
        : undefined,
    {
      zh: '填充的格数多减了一次：从第 $L$ 格起，每步往左一格就够了。',
      en: 'The slots of padding were taken off twice: from slot $L$ on it is one slot to the left a step.',
    },
  ),
  inOrder('padding.whole-row', reversedWhole, {
    zh: '整行反转了，填充跑到了最前面：后向 RNN 会先读填充。只在前 $L$ 格之内反转。',
    en: 'The whole row was turned round, so that padding comes first and the backward RNN reads it first. Reverse within the first $L$ slots only.',
  }),
  inOrder('padding.order-forward', row, {
    zh: '没有反转：这是前向 RNN 的次序。',
    en: 'Nothing is reversed: this is the order of the forward RNN.',
  }),
  inOrder(
    'padding.padding-in-front',
    (spec) => [...row(spec).slice(spec.length), ...row(spec).slice(0, spec.length).reverse()],
    {
      zh: '真实元素反转对了，但填充挪到了前面：填充应当留在最后。',
      en: 'The real elements are reversed as they should be, but padding was moved to the front; it stays at the end.',
    },
  ),
  inOrder(
    'padding.padding-reversed',
    (spec) => [...row(spec).slice(0, spec.length).reverse(), ...row(spec).slice(spec.length).reverse()],
    {
      zh: '填充那几格也反转了：题目要求它们留在原处。',
      en: 'The slots of padding were reversed as well; the question leaves them where they are.',
    },
  ),
]

export const conventions: readonly OtherConvention<Spec>[] = [
  {
    id: 'padding.convention.other-base',
    name: { zh: '从另一个数数起', en: 'counted from the other number' },
    values: (spec): Values =>
      spec.asked === 'slot'
        ? { right: spec.length - spec.step, wrong: spec.slots - spec.step }
        : { order: reversedWithin(spec) },
    text: (spec) =>
      spec.asked === 'slot'
        ? {
            zh: '这是从 0 数起的格号，题目从 1 数起。',
            en: 'This numbers the slots from 0; the question numbers them from 1.',
          }
        : {
            zh: '这是从 1 数起的格号，题目像代码那样从 0 数起。',
            en: 'This numbers the slots from 1; the question numbers them from 0, as code does.',
          },
  },
]
