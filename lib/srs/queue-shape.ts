import type { Moment } from './clock'
import type { MemoryState } from './memory'

export type QueueInput = {
  /**
   * Every card that can be learned, in the order of the lessons: new ones are met in this order. Cards with the same
   * `note` are siblings: one of them a day is enough.
   */
  readonly cards: readonly { readonly id: string; readonly note?: string | undefined }[]
  readonly memories: ReadonlyMap<string, MemoryState>
  readonly moment: Moment
  readonly limits: QueueLimits
  /** When the learner's day begins, in minutes after midnight. */
  readonly dayStart: number
  /** Cards that are not to be shown: suspended, or put off until tomorrow. */
  readonly hidden?: ((card: string) => boolean) | undefined
  /** Whether a card belongs to the deck that is reviewed; a sibling of another deck counts all the same. */
  readonly chosen?: ((card: string) => boolean) | undefined
}

export type QueueLimits = {
  /** New cards that may still be met today. */
  readonly newLeft: number
  /** Whether any may be met tomorrow. */
  readonly newTomorrow: boolean
  /** Reviews that may still be shown today; cards on a step always are. */
  readonly reviewsLeft: number
}

export type ReviewQueue = {
  /** Card ids in the order in which to show them: learning, then due, then new. */
  readonly ids: readonly string[]
  readonly counts: {
    readonly learning: number
    readonly due: number
    readonly new: number
    /** Cards that come up later on the same day. */
    readonly later: number
    /** Due cards put off until tomorrow because a sibling is shown or was graded today. */
    readonly buried: number
  }
  /** When the next card that is not in the queue becomes due, in milliseconds since the epoch; null when none will. */
  readonly nextDue: number | null
}
