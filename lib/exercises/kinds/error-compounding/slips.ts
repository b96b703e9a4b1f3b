import type { Localized } from '../../../i18n/locale'
import type { Slip } from '../../kind'
import { slipIn, type Wrong } from '../../slip-in'
import { power, type Spec } from './compounding'

type Given = { readonly T: number; readonly epsilon: number }

const inAll = (id: string, wrong: (given: Given) => Wrong, text: Localized) =>
  slipIn<Spec>('all', id, (spec) => (spec.asked === 'allowed' ? undefined : wrong(spec)), text)
const inLost = (id: string, wrong: (given: Given) => Wrong, text: Localized) =>
  slipIn<Spec>('lost', id, (spec) => (spec.asked === 'lost' ? wrong(spec) : undefined), text)
const inAllowed = (id: string, wrong: (given: { readonly T: number; readonly p: number }) => Wrong, text: Localized) =>
  slipIn<Spec>('allowed', id, (spec) => (spec.asked === 'allowed' ? wrong(spec) : undefined), text)

export const slips: readonly Slip<Spec>[] = [
  inAll('forcing.first-order', ({ T, epsilon }) => ({ value: 1 - epsilon * T, how: `1 - ${epsilon} × ${T}` }), {
    zh: '$1 - εT$ 只在 $εT$ 很小时近似成立，$εT > 1$ 时还会变成负数。各步独立时，概率要相乘。',
    en: '$1 - εT$ is an approximation for small $εT$ only, and negative for $εT > 1$. Probabilities of independent steps multiply.',
  }),
  inAll(
    'forcing.some-wrong',
    ({ T, epsilon }) => ({ value: 1 - power(1 - epsilon, T), how: `1 - (1 - ${epsilon})^${T}` }),
    {
      zh: '这是至少错一步的概率，题目问的是全对的概率。',
      en: 'This is the probability of at least one mistake; the question asks for none.',
    },
  ),
  inAll(
    'forcing.one-step-short',
    ({ T, epsilon }) => ({ value: power(1 - epsilon, T - 1), how: `(1 - ${epsilon})^(${T} - 1)` }),
    {
      zh: '少乘了一步：第一步也可能出错，所以是 $T$ 个因子。',
      en: 'One factor short: the first step can go wrong too, so there are $T$ factors.',
    },
  ),
  inAll('forcing.all-wrong', ({ T, epsilon }) => ({ value: power(epsilon, T), how: `${epsilon}^${T}` }), {
    zh: '$ε^T$ 是每一步都错的概率；一步对的概率是 $1 - ε$。',
    en: '$ε^T$ is the probability that every step goes wrong; one step is right with probability $1 - ε$.',
  }),
  inLost('forcing.single-mistakes', ({ T, epsilon }) => ({ value: epsilon * T, how: `${epsilon} × ${T}` }), {
    zh: '$εT$ 是教师强制下平均错的步数：一个错只算一个。这里从第一个错起全错。',
    en: '$εT$ is the mean under teacher forcing, where a mistake is one mistake. Here all is wrong from the first one on.',
  }),
  inLost(
    'forcing.square-only',
    ({ T, epsilon }) => ({ value: (epsilon * T ** 2) / 2, how: `${epsilon} × ${T}^2 / 2` }),
    {
      zh: '$εT²/2$ 只是 $εT$ 很小时的近似，题目要的是准确值。',
      en: '$εT²/2$ is how it begins, for small $εT$; the question asks for the exact value.',
    },
  ),
  inLost(
    'forcing.whole-sequence',
    ({ T, epsilon }) => ({ value: T * (1 - power(1 - epsilon, T)), how: `${T} × (1 - (1 - ${epsilon})^${T})` }),
    {
      zh: '这是把一出错就算成整条序列全错：第一个错之前的步是对的。',
      en: 'Here a mistake anywhere spoils the whole sequence, but the steps before the first mistake are right.',
    },
  ),
  inLost(
    'forcing.right-steps',
    ({ T, epsilon }) => ({
      value: ((1 - epsilon) * (1 - power(1 - epsilon, T))) / epsilon,
      how: `(1 - ${epsilon}) × (1 - (1 - ${epsilon})^${T}) / ${epsilon}`,
    }),
    {
      zh: '这是平均对的步数，错的步数要用 $T$ 减去它。',
      en: 'This is how many steps are right on average; take it from $T$.',
    },
  ),
  inLost(
    'forcing.after-the-first',
    ({ T, epsilon }) => ({
      value: T - (1 - power(1 - epsilon, T)) / epsilon,
      how: `${T} - (1 - (1 - ${epsilon})^${T}) / ${epsilon}`,
    }),
    {
      zh: '求和从 $(1 - ε)^{0}$ 开始了，第一个错本身就没有算进去。第 $t$ 步对的概率是 $(1 - ε)^t$。',
      en: 'The sum began with $(1 - ε)^{0}$, so the first mistake itself is not counted. Step $t$ is right with probability $(1 - ε)^t$.',
    },
  ),
  inAllowed('forcing.allowed-first-order', ({ T, p }) => ({ value: (1 - p) / T, how: `(1 - ${p}) / ${T}` }), {
    zh: '这是由 $1 - εT = p$ 得来的，只是近似；准确的是 $(1 - ε)^T = p$。',
    en: 'This comes from $1 - εT = p$, an approximation; the exact one is $(1 - ε)^T = p$.',
  }),
  inAllowed('forcing.allowed-right', ({ T, p }) => ({ value: power(p, 1 / T), how: `exp(ln(${p}) / ${T})` }), {
    zh: '$p^{1/T}$ 是每一步对的概率，出错的概率是 $1$ 减去它。',
    en: '$p^{1/T}$ is the probability that a step is right; $1$ minus it is the error.',
  }),
  inAllowed('forcing.allowed-power', ({ T, p }) => ({ value: 1 - power(p, T), how: `1 - ${p}^${T}` }), {
    zh: '应当开 $T$ 次方，而不是求 $T$ 次幂。',
    en: 'It takes the root of order $T$, not the power.',
  }),
  inAllowed('forcing.allowed-divided', ({ T, p }) => ({ value: 1 - p / T, how: `1 - ${p} / ${T}` }), {
    zh: '概率相乘，不是平分：由 $(1 - ε)^T = p$ 要开 $T$ 次方，不能除以 $T$。',
    en: 'Probabilities multiply and are not shared out: $(1 - ε)^T = p$ takes a root of order $T$, not a division by $T$.',
  }),
]
