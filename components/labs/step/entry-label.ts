import type { Locale } from '@/lib/i18n/locale'
import { stepMessages } from '@/lib/i18n/messages/labs/step'
import type { FormulaPart, Letter } from '../math/formula'
import type { Entry } from './step-fields'

/** The course's name of a block's weights, by its key in the address. */
const blockNames: Readonly<Record<string, string>> = { hh: '[W_hh W_xh]', n: 'W_h' }
/** The same of its bias. */
const biasNames: Readonly<Record<string, string>> = { hh: 'b_h', n: 'b_in' }

const weightName = (key: string): string => blockNames[key] ?? `W_${key}`
const biasName = (key: string): string => biasNames[key] ?? `b_${key}`

const subscripted = (letter: string, sub: string): Letter => ({ letter, sub })

/** The heading of a block's weights, and of its bias, as formulas. */
export function weightHeading(key: string): FormulaPart[] {
  if (key === 'hh') return ['[', subscripted('W', 'hh'), subscripted('W', 'xh'), ']']
  return [subscripted('W', key === 'n' ? 'h' : key)]
}

export function biasHeading(key: string): FormulaPart[] {
  return [subscripted('b', { hh: 'h', n: 'in' }[key] ?? key)]
}

/** What an entry is called where it stands alone: its matrix or vector, row and column. */
export function entryLabel(locale: Locale, entry: Entry): string {
  const { entry: words } = stepMessages[locale]
  const weight = /^W(hh|.)(\d)([hx]\d)$/.exec(entry)
  if (weight) return words.weight(weightName(weight[1] ?? ''), Number(weight[2]), weight[3] ?? '')
  const input = /^x(\d)x(\d)$/.exec(entry)
  if (input) return words.input(Number(input[1]), Number(input[2]))
  const state = /^([hc])0(\d)$/.exec(entry)
  if (state) return words.vector(state[1] === 'h' ? 'h_0' : 'C_0', Number(state[2]))
  const bias = /^b(hn|hh|.)(\d)$/.exec(entry)
  return words.vector(bias?.[1] === 'hn' ? 'b_hn' : biasName(bias?.[1] ?? ''), Number(bias?.[2]))
}
