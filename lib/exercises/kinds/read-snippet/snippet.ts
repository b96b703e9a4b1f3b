import type { Localized } from '../../../i18n/locale'
import type { RandomState } from '../../../rnn'
import type { Answer, Value } from '../../answer/answer'
import type { Block } from '../../text'

/**
 * A short program to be read, with numbers of its own. `Given` is plain data. What it prints is computed here and, for
 * the instances of the golden file, was printed by Python.
 */
export interface Snippet<Given = unknown> {
  /** Within its kind; never reused, since events keep it. */
  readonly id: string
  readonly level: 1 | 2
  draw(random: RandomState): Given
  /** Python; it prints one line. */
  code(given: Given): string
  /** What it prints, by the engine or by doing the same. */
  printed(given: Given): Answer
  /** The same in another way. */
  recount?(given: Given): Value
  readonly slips: readonly Misreading<Given>[]
  /** What to think of, then how to begin. */
  hints(given: Given): readonly [Localized, Localized]
  /** What the program does with these numbers; the line with what it prints follows by itself. */
  steps(given: Given): readonly Block[]
  readonly why: Localized
}

/** A named way to read a program wrong. */
export interface Misreading<Given> {
  readonly id: string
  /** Undefined where it does not apply. */
  value(given: Given): Value | undefined
  readonly text: Localized
}

/** So that a list can hold snippets of different numbers. */
export function snippet<Given>(one: Snippet<Given>): Snippet {
  return one as Snippet
}
