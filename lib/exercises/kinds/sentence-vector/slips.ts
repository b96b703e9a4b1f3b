import type { Localized } from '../../../i18n/locale'
import type { OtherConvention, Slip, Values } from '../../kind'
import { padded, type Slice, type Spec } from './bidirectional-run'

/** What the two parts would be taken for; a slice that exists only with padding applies only there. */
function inOutput(id: string, wrong: { forward?: Slice; backward?: Slice }, text: Localized): Slip<Spec> {
  const needsPadding = Object.values(wrong).some((slice) => slice.startsWith('last'))
  return {
    id,
    values: (spec) => (spec.asked === 'output' && (!needsPadding || padded(spec)) ? wrong : undefined),
    text: () => text,
  }
}

function inStates(
  id: string,
  wrong: (layers: number) => { forward: number; backward?: number },
  text: Localized,
): Slip<Spec> {
  return {
    id,
    values: ({ asked, layers }): Values | undefined => (asked === 'h_n' ? wrong(layers) : undefined),
    text: () => text,
  }
}

export const slips: readonly Slip<Spec>[] = [
  inOutput(
    'bidirectional.last-step',
    { backward: 'end-back' },
    {
      zh: '后向 RNN 在最后一步只读过最后一个词；它读完全句是在第一步。',
      en: 'At the last step the backward RNN has read the last token only; it has read everything at the first step.',
    },
  ),
  inOutput(
    'bidirectional.first-step',
    { forward: 'first-front' },
    {
      zh: '前向 RNN 在第一步只读过第一个词；它读完全句是在最后一步。',
      en: 'At the first step the forward RNN has read the first token only; it has read everything at the last step.',
    },
  ),
  inOutput(
    'bidirectional.wrong-half',
    { forward: 'end-back', backward: 'first-front' },
    {
      zh: '时间对了，取错了半边：最后一维的前一半是前向的状态，后一半是后向的。',
      en: 'The time is right, the half is not: the first half of the last axis is the forward state, the second half the backward one.',
    },
  ),
  inOutput(
    'bidirectional.directions-swapped',
    { forward: 'first-back', backward: 'end-front' },
    {
      zh: '前向和后向弄反了：这是另一个方向读完全句的状态。',
      en: 'Forward and backward are swapped: this is the state of the other direction after reading everything.',
    },
  ),
  inOutput(
    'bidirectional.padding-slot',
    { forward: 'last-front', backward: 'last-back' },
    {
      zh: '下标 -1 是最后一格，对这条序列来说是填充；打包再补齐之后，那里是一排零。',
      en: 'Index -1 is the last slot, which is padding for this sequence; packed and padded again, it holds a row of zeros.',
    },
  ),
  inOutput(
    'bidirectional.padding-other-half',
    { forward: 'last-back', backward: 'last-front' },
    {
      zh: '下标 -1 对这条序列来说是填充，是一排零；取的半边也错了：前一半是前向，后一半是后向。',
      en: 'For this sequence index -1 is padding, a row of zeros; and the half is wrong too: forward comes first, backward second.',
    },
  ),
  inStates('bidirectional.bottom-layer', () => ({ forward: 0, backward: 1 }), {
    zh: '这是最底层的两个状态；要取的是最上层，排在最后。',
    en: 'These are the states of the bottom layer; the top layer stands last.',
  }),
  inStates('bidirectional.states-swapped', (layers) => ({ forward: 2 * layers - 1, backward: 2 * layers - 2 }), {
    zh: '两个方向弄反了：每一层里前向在前，后向在后。',
    en: 'The directions are swapped: within each layer forward comes first, then backward.',
  }),
  inStates('bidirectional.directions-outside', (layers) => ({ forward: layers - 1 }), {
    zh: '把方向排在外层了：`h_n` 的次序是第 0 层前向、第 0 层后向，然后才是下一层，不是先排完所有前向。',
    en: 'Directions were taken as the outer order: `h_n` holds layer 0 forward, layer 0 backward, then the next layer, and not all forward states first.',
  }),
  inStates('bidirectional.from-one', (layers) => ({ forward: 2 * layers - 1, backward: 2 * layers }), {
    zh: '从 1 数起了；下标从 0 数起，一共 $2L$ 个。',
    en: 'Counted from 1; indices count from 0, and there are $2L$ of them.',
  }),
]

export const conventions: readonly OtherConvention<Spec>[] = [
  {
    id: 'bidirectional.convention.negative-index',
    name: { zh: '从末尾数的下标', en: 'indices from the end' },
    values: ({ asked }) => (asked === 'h_n' ? { forward: -2, backward: -1 } : undefined),
    text: () => ({
      zh: '从末尾数的下标取到的是同一个状态；题目要的是从 0 数起的下标。',
      en: 'An index from the end takes the same state; the question asks for indices from 0.',
    }),
  },
]
