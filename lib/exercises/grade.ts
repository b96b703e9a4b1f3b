import type { Value } from './answer/answer'
import type { AnswerError } from './answer/expression-error'
import { isRight, matches } from './answer/matches'
import { readAnswer } from './answer/read-answer'
import type { ExerciseInstance, NamedConvention, NamedSlip, PosedPart } from './instance'

/** What became of the answer to one part. */
export type PartResult =
  | { readonly outcome: 'correct'; readonly value: Value }
  /** Right, but under other conventions than the one asked for: all that give this value. */
  | { readonly outcome: 'convention'; readonly value: Value; readonly conventions: readonly NamedConvention[] }
  /** `slips`: every named slip that gives this very value, the most likely first; often none. */
  | { readonly outcome: 'wrong'; readonly value: Value; readonly slips: readonly NamedSlip[] }
  /** A step that was left out. */
  | { readonly outcome: 'blank' }
  /** Not an answer: it costs the learner nothing. */
  | { readonly outcome: 'unreadable'; readonly error: AnswerError }

/** What became of all parts of an exercise. */
export interface ExerciseGrade {
  readonly parts: Readonly<Record<string, PartResult>>
  /** Whether there is anything to grade: no part is unreadable, and only steps are blank. */
  readonly readable: boolean
  /** From 0 to 1; 0 when it is not readable. */
  readonly credit: number
}

/** The share of a value that is right under another convention than the one that was asked for. */
const CONVENTION_SHARE = 0.5

/**
 * Grades what was typed (for a choice: the id of the option) for each part. `meant`: the id of the convention that the
 * learner says they answered by, under which a value is then as good as the key. Never throws.
 */
export function grade(
  instance: Pick<ExerciseInstance, 'parts'>,
  answers: Readonly<Record<string, string>>,
  meant?: string,
): ExerciseGrade {
  const results = instance.parts.map((part) => ({ part, result: gradePart(part, answers[part.id] ?? '') }))
  const readable = results.every(({ result }) => result.outcome !== 'unreadable')
  const parts = Object.fromEntries(results.map(({ part, result }) => [part.id, result]))
  if (!readable) return { parts, readable, credit: 0 }
  const shares = results.map(({ part, result }) => ({ part, weight: part.weight ?? 1, share: share(result, meant) }))
  const asked = shares.filter(({ part }) => !part.step)
  if (asked.every((one) => one.share === 1)) return { parts, readable, credit: 1 }
  const total = shares.reduce((sum, { weight }) => sum + weight, 0)
  const earned = shares.reduce((sum, { weight, share }) => sum + weight * share, 0)
  return { parts, readable, credit: earned / total }
}

/** Grades what was typed for one part. Never throws. */
export function gradePart(part: PosedPart, text: string): PartResult {
  const { answer } = part
  if (part.step && text.trim() === '') return { outcome: 'blank' }
  const read = readAnswer(answer, text)
  if (!read.ok) return { outcome: 'unreadable', error: read.error }
  const { value } = read
  if (isRight(answer, value)) return { outcome: 'correct', value }
  const conventions = part.conventions.filter((other) => matches(answer, other.value, value))
  if (conventions.length > 0) return { outcome: 'convention', value, conventions }
  return { outcome: 'wrong', value, slips: part.slips.filter((slip) => matches(answer, slip.value, value)) }
}

function share(result: PartResult, meant: string | undefined): number {
  if (result.outcome === 'correct') return 1
  if (result.outcome !== 'convention') return 0
  return result.conventions.some(({ id }) => id === meant) ? 1 : CONVENTION_SHARE
}
