import type { Locale } from '@/lib/i18n/locale'
import { sampleTexts } from '@/lib/i18n/messages/labs/characters'
import { characterDefaults as defaults, characterLimits as limits, textLimits } from '@/lib/labs/characters'
import type { Fields } from '../frame/fields'

const number = (name: keyof typeof limits) => ({ kind: 'number', ...limits[name], default: defaults[name] }) as const
const real = (name: keyof typeof limits) => ({ ...number(name), real: true }) as const

const fieldsWith = (text: string) =>
  ({
    cell: { kind: 'choice', options: ['rnn', 'gru', 'lstm'], default: defaults.cell },
    hiddenSize: number('hiddenSize'),
    window: number('window'),
    learningRate: real('learningRate'),
    updates: number('updates'),
    temperature: { ...real('temperature'), slider: { step: 0.1 } },
    seed: number('seed'),
    text: { kind: 'text', minLength: textLimits.min, maxLength: textLimits.max, default: text },
  }) as const satisfies Fields

/** The inputs of the character model; a reader begins with a text in the page's language. */
export const characterFields: Readonly<Record<Locale, ReturnType<typeof fieldsWith>>> = {
  zh: fieldsWith(sampleTexts.zh),
  en: fieldsWith(sampleTexts.en),
}
