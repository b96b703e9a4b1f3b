import type { Localized } from '../../i18n/locale'

/** How far a real number may be from the key. Relative is relative to the key, so it is never for a key of 0. */
export type Tolerance = { readonly absolute: number } | { readonly relative: number }

/** The tolerance of steps by hand, whose numbers have four decimals. */
export const handTolerance: Tolerance = { absolute: 1e-3 }
/** Room for four significant digits. */
export const fourDigits: Tolerance = { relative: 1e-3 }

/** One option of a choice. */
export interface Option {
  readonly id: string
  /** Marked-up text (text/inline.ts). */
  readonly text: Localized
}

/**
 * What a part wants, and what is right. The form decides how the answer is read.
 *
 * `integer`: exact; `real`: to the tolerance; `shape`: a tuple of whole numbers, exact, of any length; `vector`: as many
 * numbers as the key has (two or more), each to the tolerance; `choice`: the id of one of the options; `program`: see
 * `ProgramAnswer`.
 */
export type Answer =
  | { readonly form: 'integer'; readonly key: number }
  | { readonly form: 'real'; readonly key: number; readonly tolerance: Tolerance }
  | { readonly form: 'shape'; readonly key: readonly number[] }
  | { readonly form: 'vector'; readonly key: readonly number[]; readonly tolerance: Tolerance }
  | { readonly form: 'choice'; readonly key: string; readonly options: readonly Option[] }
  | ProgramAnswer

/**
 * JavaScript that declares a function `forward`; beside the language it has `sigmoid` and `tanh`. The sandbox runs it on
 * every trial, and what all calls return, one after another, is compared with the key (answer/program.ts).
 */
export interface ProgramAnswer {
  readonly form: 'program'
  readonly key: readonly number[]
  readonly tolerance: Tolerance
  /** What the learner begins with. */
  readonly starter: string
  /** A right program, as the solution shows it. */
  readonly solution: string
  readonly trials: readonly Trial[]
}

/** One call of the learner's `forward`: its arguments as plain data, and what it should return. */
export interface Trial {
  readonly args: readonly unknown[]
  readonly wanted: Returned
}

/** What a call returns: a number, a vector, or vectors of it. */
export type Returned = number | readonly Returned[]

/** A value that an answer may have: a number, the entries of a shape or vector, or the id of an option. */
export type Value = number | readonly number[] | string
