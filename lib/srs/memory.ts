/** The stages of a card: it climbs the learning steps, is reviewed, and climbs the relearning step after a lapse. */
export const stage = { learning: 1, review: 2, relearning: 3 } as const
export type Stage = (typeof stage)[keyof typeof stage]

/** What is remembered of one card after at least one grade. */
export type MemoryState = {
  /** Days until recall falls to 90 %. */
  readonly stability: number
  /** From 1 to 10. */
  readonly difficulty: number
  readonly reps: number
  readonly lapses: number
  readonly state: Stage
  /** Index of the learning or relearning step that the card is on. */
  readonly step: number
  /** The latest grade's moment. */
  readonly lastAt: number
  readonly lastDay: string
  readonly utcOffset: number
  /** Milliseconds since the epoch, as promised when the latest grade was given. */
  readonly due: number
}

/** A card's memory as folded from events: `lastEvent` is the id of the latest that counts. */
export type Memory = MemoryState & { readonly lastEvent: string }
