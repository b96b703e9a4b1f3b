import type { Localized } from '../i18n/locale'
import type { RandomState } from '../rnn'
import type { Answer, Value } from './answer/answer'
import type { Group } from './groups'
import type { Block } from './text/block'

/** How hard the numbers are: 1, 2 or 3. */
export type Level = 1 | 2 | 3

/** Values by the ids of parts; a part that is left out has none. */
export type Values = Readonly<Record<string, Value>>

/**
 * A kind of exercise: fresh numbers from a seed, what is asked, and every known way to get it wrong. `Spec` is what one
 * instance is about, as plain data (JSON). All functions are pure. Texts are marked up as text/inline.ts reads them.
 *
 * A kind is also a review card of its own with the same id: `content/cards/{id}.json`, an ordinary card with the same
 * `lesson`, whose front asks for the method without numbers and whose back gives it (general formula, conventions, one
 * computed example). Review shows fresh numbers instead of the front and the back as the method. The lesson's front
 * matter need not list it: cards of kinds follow the lesson's own in the order of the catalogue. `npm run check` says
 * when the card, the lesson or the heading is missing.
 */
export interface Kind<Spec = unknown> {
  /** Matches `[a-z0-9][a-z0-9.-]{1,63}`; free of wording, never reused, and no card's that is about something else. */
  readonly id: string
  readonly group: Group
  /** A few words: `LSTM layer`. */
  readonly name: Localized
  /** The lesson that teaches it, and the heading there. */
  readonly lesson: string
  readonly anchor: string
  /** How many levels there are; `draw` is asked for 1 up to this. */
  readonly levels: Level
  /** The numbers. It may be asked again, with the same random state, when what it drew is ambiguous. */
  draw(random: RandomState, level: Level): Spec
  pose(spec: Spec): Posed
  /**
   * The keys found in another way: by formula where `pose` counts or runs the engine, or by brute force where it uses a
   * formula. Nothing is emitted when they disagree.
   */
  recount?(spec: Spec): Values
  /** The named misconceptions, the most likely first. Kinds may share them. */
  readonly slips: readonly Slip<Spec>[]
  /** The named conventions other than the one that is asked for under which another value is right. */
  readonly conventions?: readonly OtherConvention<Spec>[]
}

/** What is asked of one instance, and how it is solved. */
export interface Posed {
  readonly prompt: readonly Block[]
  /** Steps first, what is asked for last; one at least that is no step. */
  readonly parts: readonly Part[]
  /** The first two hints: what to think of, then how to begin with these numbers. The third is the solution. */
  readonly hints: readonly [Localized, Localized]
  /**
   * Worked with this instance's numbers. Its last block is a text or a formula, at whose end stands, after `=`, `≈` or a
   * colon, the key of the last part.
   */
  readonly solution: readonly Block[]
  /** Why it is so: what to take away. */
  readonly why: Localized
}

/** One thing to answer. */
export interface Part {
  /** Within the kind, never reused: events keep it. */
  readonly id: string
  readonly label: Localized
  readonly answer: Answer
  /** Its share of the credit among all parts; 1 by default. */
  readonly weight?: number
  /** An intermediate value: it may be left blank, and counts only where what is asked for is not right. */
  readonly step?: boolean
}

/** A named misconception: the wrong formula as a function of the instance. */
export interface Slip<Spec> {
  /** Free of wording and never reused: events keep it. It begins with the kind's topic: `params.no-bias`. */
  readonly id: string
  /** The wrong values that it leads to, by part; undefined where it does not apply. Never the key: that is redrawn. */
  values(spec: Spec): Values | undefined
  /** What went wrong and what is right. */
  text(spec: Spec): Localized
  /**
   * The wrong calculation of a part in this instance's numbers, readable as an answer: `3 × (3 × 8 + 8 × 8 + 8)`. Asked
   * for the parts that have a value.
   */
  how?(spec: Spec, part: string): string | undefined
}

/** A named convention under which another value is right. That is never a slip. */
export interface OtherConvention<Spec> {
  readonly id: string
  readonly name: Localized
  /** By part; undefined where it is the asked one or, by its definition and not by chance, gives the same. */
  values(spec: Spec): Values | undefined
  /** What it means and what the question asks for instead. */
  text(spec: Spec): Localized
  how?(spec: Spec, part: string): string | undefined
}
