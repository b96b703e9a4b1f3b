import { evaluateExpression } from './expression'
import type { ExpressionError } from './expression-error'

/** How far an answer may be from a key that is not whole, relative to the key: room for four significant digits. */
export const RELATIVE_TOLERANCE = 1e-3

/** Whether a number is the key: exactly for a whole key, to a relative 1e-3 for any other. */
export function isKey(value: number, key: number): boolean {
  if (Number.isInteger(key)) return value === key
  return Math.abs(value - key) <= RELATIVE_TOLERANCE * Math.abs(key)
}

/** What became of a typed number. `slips`: those whose value it is. */
export type NumberGrade<Slip> =
  | { readonly outcome: 'correct'; readonly value: number }
  | { readonly outcome: 'wrong'; readonly value: number; readonly slips: readonly Slip[] }
  /** Not an answer: it costs the learner nothing. */
  | { readonly outcome: 'unreadable'; readonly error: ExpressionError }

/** Grades a typed number or expression against a key and the numbers that known slips lead to. Never throws. */
export function gradeNumber<Slip extends { readonly value: number }>(
  key: number,
  slips: readonly Slip[],
  text: string,
): NumberGrade<Slip> {
  const read = evaluateExpression(text)
  if (!read.ok) return { outcome: 'unreadable', error: read.error }
  const { value } = read
  if (isKey(value, key)) return { outcome: 'correct', value }
  return { outcome: 'wrong', value, slips: slips.filter((slip) => isKey(value, slip.value)) }
}
