import type { Localized } from '../i18n/locale'

/** What kinds are sorted by on the page, in this order. */
export const groupNames = {
  counting: { zh: '数参数', en: 'Counting parameters' },
  shapes: { zh: '张量形状', en: 'Tensor shapes' },
  steps: { zh: '手算一步', en: 'One step by hand' },
  gradients: { zh: '梯度', en: 'Gradients' },
  stability: { zh: '谱、初始化与裁剪', en: 'Spectra, initialisation and clipping' },
  cost: { zh: '计算量与内存', en: 'Work and memory' },
  sequences: { zh: '解码、教师强制与填充', en: 'Decoding, teacher forcing and padding' },
  code: { zh: '读代码、写代码', en: 'Reading and writing code' },
} as const satisfies Record<string, Localized>

export type Group = keyof typeof groupNames
