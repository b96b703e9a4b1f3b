import type { Localized } from '../i18n/locale'
import type { ParameterSpec } from '../rnn'

/** The kinds of generated exercise; each is also the id of its review card. */
export const exerciseKinds = ['params.rnn', 'params.rnn-readout', 'params.lstm', 'params.gru'] as const

export type ExerciseKind = (typeof exerciseKinds)[number]

/** Whether a text names a kind of exercise. */
export function isExerciseKind(value: unknown): value is ExerciseKind {
  return exerciseKinds.some((kind) => kind === value)
}

/** One line of a worked count: a tensor with this instance's shape. */
export interface SolutionRow {
  readonly name: string
  readonly meaning: Localized
  /** As NumPy prints it: `(32, 3)`. */
  readonly shape: string
  /** The entries as a product: `32 × 3`. */
  readonly product: string
  readonly count: number
}

export interface Solution {
  readonly rows: readonly SolutionRow[]
  /** The closed form in letters, `4(dh + h² + h)`, and in this instance's numbers. */
  readonly symbolic: string
  readonly substituted: string
  /** Why these are all the tensors, ending with the total. */
  readonly summary: Localized
}

/** An exercise with its numbers. The same kind and seed always give the same one. */
export interface ExerciseInstance {
  readonly kind: ExerciseKind
  readonly seed: number
  readonly spec: ParameterSpec
  readonly prompt: Localized
  /** The right answer, an integer. */
  readonly key: number
  readonly solution: Solution
}
