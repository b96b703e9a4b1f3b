import type { Grade } from '../events/evidence'

/** One grade of a card. */
export type Review = {
  readonly grade: Grade
  /** The learner's whole days since the grade before: 0 for the first, and for one of the same day. */
  readonly days: number
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** All grades of one card, in order. */
export type History = readonly Review[]

/** A review that weights can be judged by: the grade at `last` is foretold from those before it. */
export type Item = {
  readonly history: History
  /** Index into `history`, at least 1. */
  readonly last: number
}

/** What was graded: an entry of the learner's evidence, of any kind. */
export type Graded = {
  readonly eventId: string
  readonly card: string
  readonly at: number
  /** `YYYY-MM-DD`, the learner's own day. */
  readonly localDay: string
  /** 0 where a due day was given without a grade. */
  readonly grade: number
}
