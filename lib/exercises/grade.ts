import { evaluateExpression } from './expression'
import type { ExpressionError } from './expression-error'
import type { ExerciseInstance } from './instance'
import { type Slip, slipsOf } from './slips'

/** What became of a typed answer. */
export type Grade =
  | { readonly outcome: 'correct'; readonly value: number }
  /** `slips`: every named slip that gives this very number, the most likely first; often none. */
  | { readonly outcome: 'wrong'; readonly value: number; readonly slips: readonly Slip[] }
  /** Not an answer: it costs the learner nothing. */
  | { readonly outcome: 'unreadable'; readonly error: ExpressionError }

/** Grades a typed number or expression against an instance's key, exactly. Never throws. */
export function grade(instance: ExerciseInstance, text: string): Grade {
  const read = evaluateExpression(text)
  if (!read.ok) return { outcome: 'unreadable', error: read.error }
  const { value } = read
  if (value === instance.key) return { outcome: 'correct', value }
  return { outcome: 'wrong', value, slips: slipsOf(instance).filter((slip) => slip.value === value) }
}
