import type { Localized } from '../../../i18n/locale'
import { exp } from '../../../rnn'
import { significant } from '../../answer/key-text'
import { type Block, displayed, paragraph } from '../../text'
import type { Schedule, Spec } from './schedule'

const names: Readonly<Record<Schedule['kind'], Localized>> = {
  linear: { zh: '线性', en: 'linear' },
  exponential: { zh: '指数', en: 'exponential' },
  'inverse-sigmoid': { zh: '逆 sigmoid ', en: 'inverse sigmoid' },
}

const formulas: Readonly<Record<Schedule['kind'], string>> = {
  linear: 'ε_i = max(ε_{min}, k - ci)',
  exponential: 'ε_i = k^i',
  'inverse-sigmoid': 'ε_i = k/(k + e^{i/k})',
}

/** `k = 1`, or with the two further constants of a linear schedule. */
function constants(schedule: Schedule): Localized {
  const list = [`$k = ${schedule.k}$`]
  if (schedule.kind === 'linear') list.push(`$c = ${schedule.c}$`, `$ε_{min} = ${schedule.minimum}$`)
  return { zh: list.join('，'), en: list.join(', ') }
}

/** The schedule by name, and what is asked: the formula is what the learner must know. */
export function promptText({ schedule, i, asked, tokens }: Spec): Localized {
  const name = names[schedule.kind]
  const given = constants(schedule)
  const zh = `计划采样（Bengio 等 2015）采用${name.zh}衰减，${given.zh}，训练步 $i$ 从 $0$ 数起。`
  const en = `Scheduled sampling (Bengio et al. 2015) follows the ${name.en} schedule with ${given.en}; training steps $i$ count from $0$.`
  if (asked === 'count') {
    return {
      zh: `${zh}第 $i = ${i}$ 步的批次里，有 ${tokens} 个位置要逐词抛硬币。平均有多少个位置用的是模型自己的词？`,
      en: `${en} The batch of step $i = ${i}$ has ${tokens} places at which a coin is tossed. At how many of them, on average, is the model’s own token used?`,
    }
  }
  if (asked === 'own') {
    return {
      zh: `${zh}在第 $i = ${i}$ 步，解码器的一个输入是模型自己的词，概率是多少？`,
      en: `${en} At step $i = ${i}$, how likely is an input of the decoder to be the model’s own token?`,
    }
  }
  return {
    zh: `${zh}在第 $i = ${i}$ 步，解码器的一个输入是真值，概率是多少？`,
    en: `${en} At step $i = ${i}$, how likely is an input of the decoder to be the truth?`,
  }
}

export const labels = {
  truth: { zh: '用真值的概率', en: 'Probability of the truth' },
  own: { zh: '用模型自己的词的概率', en: 'Probability of the model’s own token' },
  count: { zh: '用模型自己的词的位置数', en: 'Places with the model’s own token' },
} as const satisfies Record<string, Localized>

export function hintTexts({ schedule, i }: Spec): readonly [Localized, Localized] {
  const begin: Record<Schedule['kind'], Localized> = {
    linear: {
      zh: '先算 $k - ci$，再看它是否低于下限。',
      en: 'Take $k - ci$ first, then see whether it is below the floor.',
    },
    exponential: {
      zh: `$ε_0 = 1$，以后每步乘以 $${schedule.k}$。`,
      en: `$ε_0 = 1$, and each step multiplies by $${schedule.k}$.`,
    },
    'inverse-sigmoid': {
      zh: `先算 $e^{${i}/${schedule.k}} ≈ ${significant(exp(i / schedule.k), 4)}$；分子和分母里各有一个 $k$。`,
      en: `Begin with $e^{${i}/${schedule.k}} ≈ ${significant(exp(i / schedule.k), 4)}$; there is a $k$ above the line and one below.`,
    },
  }
  return [
    {
      zh: `写出这条衰减曲线的公式。$ε_i$ 是用真值的概率，随训练减小。`,
      en: 'Write down the formula of this schedule. $ε_i$ is the probability of the truth, and falls as training goes on.',
    },
    begin[schedule.kind],
  ]
}

export function solutionBlocks({ schedule, i, asked, tokens }: Spec, epsilon: number): Block[] {
  const truth = [
    displayed(formulas[schedule.kind]),
    displayed(`ε_{${i}} = ${inNumbers(schedule, i)} ≈ ${significant(epsilon, 4)}`),
  ]
  if (asked === 'truth') return truth
  return [
    ...truth,
    paragraph({
      zh: '这是用真值的概率；模型自己的词占余下的部分。',
      en: 'This is the probability of the truth; the rest is the model’s own token.',
    }),
    displayed(
      asked === 'own'
        ? `1 - ε_{${i}} ≈ ${significant(1 - epsilon, 4)}`
        : `${tokens} * (1 - ε_{${i}}) ≈ ${significant(tokens * (1 - epsilon), 5)}`,
    ),
  ]
}

function inNumbers(schedule: Schedule, i: number): string {
  const { k } = schedule
  if (schedule.kind === 'exponential') return `${k}^{${i}}`
  if (schedule.kind === 'inverse-sigmoid') return `${k}/(${k} + e^{${i}/${k}})`
  const { c, minimum } = schedule
  return `max(${minimum}, ${k} - ${c} * ${i}) = max(${minimum}, ${significant(k - c * i, 4)})`
}

export const whyText: Localized = {
  zh: '三件事容易弄错：$ε$ 是用真值的概率；$i$ 是训练步，不是序列里的位置；硬币是逐词抛的。$ε$ 从教师强制走向自由运行。',
  en: 'Three things are easily turned round: $ε$ is the probability of the truth; $i$ is a training step, not a position in the sequence; the coin is tossed for each token. $ε$ goes from teacher forcing towards free running.',
}
