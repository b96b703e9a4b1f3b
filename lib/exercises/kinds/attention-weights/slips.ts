import type { Localized } from '../../../i18n/locale'
import { sigmoid } from '../../../rnn'
import type { OtherConvention, Slip, Values } from '../../kind'
import { contextOf, type Spec, scoresOf, shares, softmax } from './dot-attention'

/** What follows from weights, and from scores where those are wrong too. */
export function following(spec: Spec, weights: readonly number[], scores?: readonly number[]): Values {
  return {
    ...(scores && { scores }),
    weights,
    ...(spec.asked === 'context' && { context: contextOf(spec, weights) }),
  }
}

function slip(id: string, wrong: (spec: Spec) => readonly number[] | undefined, text: Localized): Slip<Spec> {
  return {
    id,
    values: (spec) => {
      const weights = wrong(spec)
      return weights && following(spec, weights)
    },
    text: () => text,
  }
}

const padded = ({ real, keys }: Spec) => real < keys.length
const firstOf = ({ real }: Spec, numbers: readonly number[]) => numbers.map((number, s) => (s < real ? number : 0))

export const slips: readonly Slip<Spec>[] = [
  {
    id: 'attention.divided-by-d',
    values: (spec) => {
      const scores = scoresOf(spec, spec.query.length)
      return following(spec, softmax(scores, spec.real), scores)
    },
    text: () => ({
      zh: '除以了 $d$；缩放用的是 $√d$。',
      en: 'Divided by $d$; the scale is $√d$.',
    }),
  },
  slip(
    'attention.no-exponential',
    (spec) => {
      const scores = firstOf(spec, scoresOf(spec))
      const total = scores.reduce((sum, score) => sum + score, 0)
      return Math.abs(total) > 1e-9 ? shares(scores) : undefined
    },
    {
      zh: '直接用打分占总和的比例了：softmax 先取指数，所以负的打分也得到正的权重。',
      en: 'These are the scores’ own shares: a softmax takes exponentials first, so that a negative score has a positive weight too.',
    },
  ),
  slip('attention.sigmoid', (spec) => firstOf(spec, scoresOf(spec).map(sigmoid)), {
    zh: '对每个打分单独取了 sigmoid：权重要除以总和，加起来等于 1。',
    en: 'A sigmoid was taken of each score by itself: the weights are shares, which sum to 1.',
  }),
  slip(
    'attention.hard',
    (spec) => {
      const scores = scoresOf(spec).slice(0, spec.real)
      const largest = Math.max(...scores)
      return firstOf(
        spec,
        spec.keys.map((_, s) => (s === scores.indexOf(largest) ? 1 : 0)),
      )
    },
    {
      zh: '只取了打分最高的那个：softmax 是“软”的，其余的键也有一份权重。',
      en: 'Only the best match was taken: a softmax is soft, and the other keys have their share.',
    },
  ),
  slip('attention.unmasked', (spec) => (padded(spec) ? softmax(scoresOf(spec), spec.keys.length) : undefined), {
    zh: '没有用掩码：填充处的打分要先设为 $-∞$，权重才是 0。',
    en: 'The mask is missing: scores at padding become $-∞$ first, so that their weights are 0.',
  }),
  slip(
    'attention.masked-late',
    (spec) => (padded(spec) ? firstOf(spec, softmax(scoresOf(spec), spec.keys.length)) : undefined),
    {
      zh: '在 softmax 之后才把填充处设成 0，剩下的权重加起来不到 1；掩码要用在 softmax 之前。',
      en: 'Padding was set to 0 after the softmax, so the other weights sum to less than 1; the mask goes before it.',
    },
  ),
  slip(
    'attention.masked-to-zero',
    (spec) => (padded(spec) ? softmax(firstOf(spec, scoresOf(spec)), spec.keys.length) : undefined),
    {
      zh: '把填充处的打分设成了 0：$e^{0} = 1$，那里仍有权重；应设为 $-∞$。',
      en: 'Scores at padding were set to 0: $e^{0} = 1$, so there is still a weight; they become $-∞$.',
    },
  ),
]

export const conventions: readonly OtherConvention<Spec>[] = [
  {
    id: 'attention.convention.unscaled',
    name: { zh: '不缩放的点积注意力', en: 'dot-product attention without the scale' },
    values: (spec) => {
      const scores = scoresOf(spec, 1)
      return following(spec, softmax(scores, spec.real), scores)
    },
    text: () => ({
      zh: '这是不缩放的点积注意力（Luong 等 2015）；题目要的是除以 $√d$ 的那一种（Vaswani 等 2017）。',
      en: 'This is dot-product attention without the scale (Luong et al. 2015); the question asks for the one divided by $√d$ (Vaswani et al. 2017).',
    }),
  },
]
