import type { Locale, Localized } from '../locale'

/** The concepts that cards are tagged with, in the order in which they are listed: no card may have another tag. */
export const conceptNames = {
  rnn: { zh: 'RNN 基础', en: 'RNN basics' },
  lstm: { zh: 'LSTM', en: 'LSTM' },
  gru: { zh: 'GRU', en: 'GRU' },
  bidirectional: { zh: '双向 RNN', en: 'Bidirectional RNNs' },
  attention: { zh: '注意力', en: 'Attention' },
  transformer: { zh: 'Transformer', en: 'Transformer' },
  choice: { zh: '架构选择', en: 'Choosing an architecture' },
  gradients: { zh: '梯度', en: 'Gradients' },
  training: { zh: '训练', en: 'Training' },
  normalisation: { zh: '归一化', en: 'Normalisation' },
  regularisation: { zh: '正则化', en: 'Regularisation' },
  counting: { zh: '数参数', en: 'Counting parameters' },
  shapes: { zh: '张量形状', en: 'Tensor shapes' },
  conventions: { zh: '约定', en: 'Conventions' },
  padding: { zh: '填充与掩码', en: 'Padding and masks' },
  memory: { zh: '内存占用', en: 'Memory use' },
  history: { zh: '文献与沿革', en: 'Sources and history' },
  quiz: { zh: '测验题', en: 'Quiz questions' },
  interview: { zh: '面试作答', en: 'Interview answers' },
} as const satisfies Record<string, Localized>

export type Concept = keyof typeof conceptNames

export const concepts = Object.keys(conceptNames) as Concept[]

/** What a tag reads like: a concept of the site by its name, a learner's own tag as they wrote it. */
export function tagName(tag: string, locale: Locale): string {
  return Object.hasOwn(conceptNames, tag) ? conceptNames[tag as Concept][locale] : tag
}
