import type { Localized } from '../../../i18n/locale'
import { significant } from '../../answer/key-text'
import { type Block, displayed, paragraph } from '../../text'
import { allRight, lostSteps, power, type Spec } from './compounding'

/** The model and its assumption, and what is asked. */
export function promptText(spec: Spec): Localized {
  const { T } = spec
  if (spec.asked === 'allowed') {
    return {
      zh: `一个自回归模型自由运行 $T = ${T}$ 步，每一步以概率 $ε$ 出错，各步独立。要使 $T$ 步全对的概率不低于 $p = ${spec.p}$，$ε$ 最大可以是多少？`,
      en: `An autoregressive model runs free for $T = ${T}$ steps; each goes wrong with probability $ε$, independently. How large may $ε$ be at most if all $T$ steps are to be right with a probability of at least $p = ${spec.p}$?`,
    }
  }
  const model = {
    zh: `一个自回归模型自由运行 $T = ${T}$ 步，每一步以概率 $ε = ${spec.epsilon}$ 出错，各步独立。`,
    en: `An autoregressive model runs free for $T = ${T}$ steps; each goes wrong with probability $ε = ${spec.epsilon}$, independently.`,
  }
  if (spec.asked === 'all') {
    return {
      zh: `${model.zh}全对的概率是多少？`,
      en: `${model.en} What is the probability that all of them are right?`,
    }
  }
  return {
    zh: `${model.zh}最坏的假设：从第一个错起，那一步和以后各步全都算错。平均错几步？（各步独立是指还没有出错时，下一步出错的概率总是 $ε$。）`,
    en: `${model.en} Assume the worst: from the first mistake on, that step and all later ones count as wrong. How many steps are wrong on average? (Independent here means that, as long as nothing has gone wrong, the next step does so with probability $ε$.)`,
  }
}

export const labels = {
  all: { zh: '全对的概率', en: 'Probability that all is right' },
  lost: { zh: '平均错的步数', en: 'Wrong steps on average' },
  allowed: { zh: '$ε$ 的最大值', en: 'The largest $ε$' },
} as const satisfies Record<Spec['asked'], Localized>

export function hintTexts(spec: Spec): readonly [Localized, Localized] {
  const first = {
    zh: '各步独立时概率相乘：$T$ 步全对，就是 $T$ 个 $1 - ε$ 相乘。',
    en: 'Probabilities of independent steps multiply: all $T$ right is $T$ factors $1 - ε$.',
  }
  if (spec.asked === 'allowed') {
    const equation = `$(1 - ε)^{${spec.T}} = ${spec.p}$`
    return [first, { zh: `由 ${equation} 解出 $ε$。`, en: `Solve ${equation} for $ε$.` }]
  }
  const { epsilon } = spec
  if (spec.asked === 'all') {
    const one = `$1 - ${epsilon} = ${significant(1 - epsilon, 4)}$`
    return [first, { zh: `一步对的概率是 ${one}。`, en: `One step is right with probability ${one}.` }]
  }
  const two = significant(1 - allRight(epsilon, 2), 4)
  return [
    {
      zh: '第 $t$ 步对，当且仅当前 $t$ 步都没有出错。把各步错的概率加起来，就是平均错的步数。',
      en: 'Step $t$ is right if and only if none of the first $t$ went wrong. The mean is the sum of the probabilities of being wrong.',
    },
    {
      zh: `第 1 步错的概率是 $${epsilon}$，第 2 步是 $1 - (1 - ${epsilon})² = ${two}$，依此类推；等比数列可以求和。`,
      en: `Step 1 is wrong with probability $${epsilon}$, step 2 with $1 - (1 - ${epsilon})² = ${two}$, and so on; the geometric series has a sum.`,
    },
  ]
}

export function solutionBlocks(spec: Spec, key: number): Block[] {
  const { T } = spec
  const shown = significant(key, 4)
  if (spec.asked === 'allowed') {
    return [
      paragraph({
        zh: '全对的概率随 $ε$ 增大而减小，取等号时 $ε$ 最大：',
        en: 'The probability falls as $ε$ grows, so $ε$ is largest where equality holds:',
      }),
      displayed(`(1 - ε)^{${T}} = ${spec.p}`),
      displayed(`ε = 1 - ${spec.p}^{1/${T}} = 1 - exp(ln(${spec.p})/${T}) ≈ ${shown}`),
    ]
  }
  const { epsilon } = spec
  const all = significant(allRight(epsilon, T), 4)
  const power = displayed(`(1 - ε)^T = (1 - ${epsilon})^{${T}} ≈ ${all}`)
  if (spec.asked === 'all') return [power]
  return [
    power,
    paragraph({
      zh: `第 $t$ 步错的概率是 $1 - (1 - ε)^t$，对 $t = 1, …, T$ 求和：`,
      en: `Step $t$ is wrong with probability $1 - (1 - ε)^t$; summed over $t = 1, …, T$:`,
    }),
    displayed(
      `T - (1 - ε) (1 - (1 - ε)^T)/ε = ${T} - ${significant(1 - epsilon, 4)} * (1 - ${all})/${epsilon} ≈ ${shown}`,
    ),
  ]
}

/** The key of what is asked, by formula. */
export function byFormula(spec: Spec): number {
  if (spec.asked === 'allowed') return 1 - power(spec.p, 1 / spec.T)
  const { T, epsilon } = spec
  if (spec.asked === 'all') return power(1 - epsilon, T)
  return T - ((1 - epsilon) * (1 - power(1 - epsilon, T))) / epsilon
}

export function whyText(spec: Spec): Localized {
  if (spec.asked !== 'lost') {
    return {
      zh: '全对的概率随长度指数下降，所以每步 1% 的错误率在长序列上并不小。这里假设各步独立；真实的模型在曝光偏差之下，一个错会让后面更容易错。',
      en: 'The probability falls exponentially with the length, so an error of 1% a step is not small for a long sequence. Steps were taken as independent; with exposure bias one mistake makes the next more likely.',
    }
  }
  const [forced, free] = [significant(spec.epsilon * spec.T, 4), significant(lostSteps(spec.epsilon, spec.T), 4)]
  return {
    zh: `同样的数字，教师强制下平均只错 $εT = ${forced}$ 步，自由运行的最坏情形错 $${free}$ 步：教师强制下的验证损失看不到这一差别。`,
    en: `With the same numbers $εT = ${forced}$ steps are wrong under teacher forcing, and $${free}$ at worst when running free: a validation loss under teacher forcing does not see the difference.`,
  }
}
