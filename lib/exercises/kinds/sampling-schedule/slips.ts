import type { Localized } from '../../../i18n/locale'
import { exp } from '../../../rnn'
import type { Slip } from '../../kind'
import { following, power, type Schedule, type Spec, truth } from './schedule'

/** A wrong ε with its calculation. */
type Wrong = { readonly epsilon: number; readonly how: string }

type Of<K extends Schedule['kind']> = Extract<Schedule, { kind: K }>

/** A slip in ε of one schedule: what follows from ε is wrong as well. */
function wrongEpsilon<K extends Schedule['kind']>(
  id: string,
  kind: K,
  wrong: (schedule: Of<K>, i: number) => Wrong | undefined,
  text: Localized,
): Slip<Spec> {
  const found = ({ schedule, i }: Spec) => (schedule.kind === kind ? wrong(schedule as Of<K>, i) : undefined)
  return {
    id,
    values: (spec) => {
      const one = found(spec)
      return one && following(spec, one.epsilon)
    },
    text: () => text,
    how: (spec) => {
      const how = found(spec)?.how
      // With a step there are two values, and a calculation says one.
      if (how === undefined || spec.asked === 'count') return undefined
      return spec.asked === 'truth' ? how : `1 - (${how})`
    },
  }
}

export const slips: readonly Slip<Spec>[] = [
  {
    id: 'forcing.epsilon-turned',
    values: (spec) => following(spec, 1 - truth(spec)),
    text: () => ({
      zh: '把 $ε$ 的两边弄反了：$ε_i$ 是用真值的概率，用模型自己的词的概率是 $1 - ε_i$。',
      en: 'The two sides are turned round: $ε_i$ is the probability of the truth, $1 - ε_i$ that of the model’s own token.',
    }),
  },
  {
    id: 'forcing.truth-counted',
    values: (spec) => (spec.asked === 'count' ? { count: spec.tokens * truth(spec) } : undefined),
    text: () => ({
      zh: '这是用真值的词数，题目问的是用模型自己的词的个数。',
      en: 'This is how many are the truth; the question asks for the model’s own tokens.',
    }),
  },
  wrongEpsilon(
    'forcing.no-floor',
    'linear',
    ({ k, c, minimum }, i) => (k - c * i < minimum ? { epsilon: k - c * i, how: `${k} - ${c} × ${i}` } : undefined),
    {
      zh: '漏了下限：$k - ci$ 已经低于 $ε_{min}$，取较大的那个。',
      en: 'The floor is missing: $k - ci$ is below $ε_{min}$ by now, and the larger of the two counts.',
    },
  ),
  wrongEpsilon(
    'forcing.floor-at-once',
    'linear',
    ({ k, c, minimum }, i) => (k - c * i > minimum ? { epsilon: minimum, how: `${minimum}` } : undefined),
    {
      zh: '取成了较小的那个：$ε_{min}$ 是下限，要取 $max$。',
      en: 'The smaller of the two was taken: $ε_{min}$ is a floor, so it is the $max$.',
    },
  ),
  wrongEpsilon(
    'forcing.starts-at-one',
    'linear',
    ({ k, c, minimum }, i) =>
      k < 1
        ? { epsilon: Math.max(minimum, 1 - c * i), how: 1 - c * i > minimum ? `1 - ${c} × ${i}` : `${minimum}` }
        : undefined,
    { zh: '从 $1$ 开始减了，应当从 $k$ 开始。', en: 'It was lowered from $1$; it starts at $k$.' },
  ),
  wrongEpsilon(
    'forcing.step-late',
    'linear',
    ({ k, c, minimum }, i) => {
      const epsilon = k - c * (i - 1)
      return epsilon > minimum ? { epsilon, how: `${k} - ${c} × (${i} - 1)` } : undefined
    },
    {
      zh: '少减了一次：训练步从 $0$ 数起，$ε_0 = k$，第 $i$ 步已减了 $i$ 次。',
      en: 'Lowered once too few: training steps count from $0$ with $ε_0 = k$, so at step $i$ it has been lowered $i$ times.',
    },
  ),
  wrongEpsilon(
    'forcing.decay-subtracted',
    'exponential',
    ({ k }, i) => ({ epsilon: 1 - (1 - k) * i, how: `1 - (1 - ${k}) × ${i}` }),
    {
      zh: '每一步是乘以 $k$，不是减去 $1 - k$。',
      en: 'Each step multiplies by $k$; it does not take $1 - k$ away.',
    },
  ),
  wrongEpsilon('forcing.decay-exp', 'exponential', ({ k }, i) => ({ epsilon: exp(-k * i), how: `exp(-${k} × ${i})` }), {
    zh: '指数衰减是 $k^i$，底数是 $k$，不是 $e^{-ki}$。',
    en: 'The exponential schedule is $k^i$, to the base $k$, and not $e^{-ki}$.',
  }),
  wrongEpsilon(
    'forcing.step-short',
    'exponential',
    ({ k }, i) => ({ epsilon: power(k, i - 1), how: `${k}^(${i} - 1)` }),
    {
      zh: '少乘了一次：训练步从 $0$ 数起，$ε_0 = 1$，第 $i$ 步已乘了 $i$ 次。',
      en: 'One factor short: training steps count from $0$ with $ε_0 = 1$, so at step $i$ there have been $i$ factors.',
    },
  ),
  wrongEpsilon(
    'forcing.plain-sigmoid',
    'inverse-sigmoid',
    ({ k }, i) => ({ epsilon: 1 / (1 + exp(i / k)), how: `1/(1 + exp(${i}/${k}))` }),
    {
      zh: '这是 $1/(1 + e^{i/k})$，分子分母里的 $k$ 变成了 $1$：那样开头就只有一半。',
      en: 'This is $1/(1 + e^{i/k})$, with $1$ in place of $k$ above and below: it would begin at a half.',
    },
  ),
  wrongEpsilon(
    'forcing.exponent-undivided',
    'inverse-sigmoid',
    ({ k }, i) => ({ epsilon: k / (k + exp(i)), how: `${k}/(${k} + exp(${i}))` }),
    { zh: '指数里漏了除以 $k$：是 $e^{i/k}$。', en: 'The exponent was not divided by $k$: it is $e^{i/k}$.' },
  ),
  wrongEpsilon(
    'forcing.no-exponential',
    'inverse-sigmoid',
    ({ k }, i) => ({ epsilon: k / (k + i / k), how: `${k}/(${k} + ${i}/${k})` }),
    {
      zh: '漏了指数函数：分母是 $k + e^{i/k}$。',
      en: 'The exponential is missing: below the line stands $k + e^{i/k}$.',
    },
  ),
  wrongEpsilon(
    'forcing.exponent-falling',
    'inverse-sigmoid',
    ({ k }, i) => ({ epsilon: k / (k + exp(-i / k)), how: `${k}/(${k} + exp(-${i}/${k}))` }),
    {
      zh: '指数的符号反了：$e^{-i/k}$ 会让 $ε$ 越来越大。',
      en: 'The sign of the exponent is turned: with $e^{-i/k}$ the probability would rise.',
    },
  ),
]
