/** What a package holds, in the terms of Anki. Moments are milliseconds since the epoch unless they say otherwise. */
export type AnkiCollection = {
  /** When the collection's day 0 began: 04:00, as a rule, on the clock of who made it. */
  readonly created: number
  readonly notes: readonly AnkiNote[]
  readonly cards: readonly AnkiCard[]
  /** In the order of `at`. */
  readonly reviews: readonly AnkiReview[]
  readonly media: readonly AnkiMedia[]
}

export type AnkiNotetype = {
  readonly name: string
  readonly kind: 'basic' | 'cloze'
  /** The names of its fields, in their order. */
  readonly fields: readonly string[]
  /** In the order of the cards' `ord`; a cloze notetype has one for all its cards. */
  readonly templates: readonly AnkiTemplate[]
}

export type AnkiTemplate = { readonly name: string; readonly front: string; readonly back: string }

export type AnkiField = { readonly name: string; readonly html: string }

export type AnkiNote = {
  /** Names the note in every collection that it was ever imported into. */
  readonly guid: string
  readonly notetype: AnkiNotetype
  readonly fields: readonly AnkiField[]
  readonly tags: readonly string[]
  /** Seconds since the epoch. */
  readonly modified: number
}

/** Where a card stands: never answered, on a learning step, known, or on a step after a lapse. */
export type CardType = 'new' | 'learning' | 'review' | 'relearning'

export type Due =
  /** A new card's place in the order in which they are met. */
  | { readonly kind: 'new'; readonly position: number }
  /** The day that begins at `at`; Anki stores it as days since the collection's creation. */
  | { readonly kind: 'day'; readonly at: number }
  /** A step within a day, in seconds since the epoch. */
  | { readonly kind: 'time'; readonly seconds: number }

export type Scheduling = {
  readonly type: CardType
  readonly due: Due
  /** Days; 0 before the first review. */
  readonly interval: number
  /** The ease factor in permille: 2500 is the start of SM-2, 0 a card that was never reviewed. */
  readonly ease: number
  readonly reps: number
  readonly lapses: number
  readonly suspended: boolean
  /** 0 for none, else the colour's number from 1 to 7. */
  readonly flag: number
  /** What FSRS knows of the card, null where it was not in use. */
  readonly memory: FsrsMemory | null
}

export type FsrsMemory = {
  /** Days until recall falls to 90 %. */
  readonly stability: number
  /** From 1 to 10. */
  readonly difficulty: number
  /** From 0 to 1; null where the card records none. */
  readonly desiredRetention: number | null
}

export type AnkiCard = Scheduling & {
  readonly id: number
  readonly guid: string
  /** The index of its template; of a cloze notetype, the number of its cloze less 1. */
  readonly ord: number
  /** Decks inside each other are parted by `::`. A card that a filtered deck has borrowed names its own deck. */
  readonly deck: string
}

/** One answer, or one change of the schedule by hand. */
export type Review = {
  /** Unique in a collection. */
  readonly at: number
  /** Again, Hard, Good, Easy; 0 where the schedule was changed by hand. */
  readonly grade: 0 | 1 | 2 | 3 | 4
  /** What the answer led to: days, or seconds as a negative number. */
  readonly interval: number
  /** The interval before the answer, in the same way. */
  readonly lastInterval: number
  /** The ease factor in permille; where FSRS was in use, its difficulty: see `easeOfDifficulty`. */
  readonly ease: number
  /** Milliseconds that the answer took. */
  readonly took: number
  /** 0 learn, 1 review, 2 relearn, 3 filtered (cram), 4 by hand, 5 rescheduled. */
  readonly kind: ReviewKind
}

export type ReviewKind = 0 | 1 | 2 | 3 | 4 | 5

export type AnkiReview = Review & {
  /** The id of its card. */
  readonly card: number
}

export type AnkiMedia = {
  readonly name: string
  /** Bytes, as the package declares. */
  readonly size: number
  /** Inflates the file; throws a PackageFault where it is broken or larger than declared. */
  bytes(): Uint8Array
}
