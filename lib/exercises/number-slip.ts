import type { Localized } from '../i18n/locale'
import { evaluateExpression } from './answer/expression'
import type { OtherConvention, Slip } from './kind'

/** A calculation that is none but its own result, which shows nothing. */
const NUMBER = /^\d+$/

/** Calculations by part, readable as answers: `2 × (3 + 4)`. A part without one has no value. */
export type Calculations = Readonly<Record<string, string | undefined>>

/**
 * A slip whose values are what its calculations give, so that the number and what is shown of it cannot differ. Errors:
 * when a calculation cannot be read.
 */
export function numberSlip<Spec>(
  id: string,
  text: Localized | ((spec: Spec) => Localized),
  calculations: (spec: Spec) => Calculations | undefined,
): Slip<Spec> {
  return {
    id,
    values: (spec) => {
      const found = calculations(spec)
      if (!found) return undefined
      const values = Object.entries(found).map(([part, how]) => [part, how === undefined ? undefined : worth(how)])
      return Object.fromEntries(values.filter(([, value]) => value !== undefined))
    },
    text: typeof text === 'function' ? text : () => text,
    how: (spec, part) => {
      const found = calculations(spec)?.[part]
      return found !== undefined && NUMBER.test(found) ? undefined : found
    },
  }
}

/** The same for another convention. */
export function numberConvention<Spec>(
  id: string,
  name: Localized,
  text: Localized | ((spec: Spec) => Localized),
  calculations: (spec: Spec) => Calculations | undefined,
): OtherConvention<Spec> {
  return { ...numberSlip(id, text, calculations), name }
}

/** What a calculation gives. Errors: when it cannot be read. */
export function worth(calculation: string): number {
  const read = evaluateExpression(calculation)
  if (!read.ok) throw new Error(`"${calculation}" cannot be read: ${read.error.code} at ${read.error.at}`)
  return read.value
}
