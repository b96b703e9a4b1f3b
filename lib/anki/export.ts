import type { Review, Scheduling } from './collection'

/** What is written into a package. All HTML is Anki's: mathematics in `\( \)` and `\[ \]`, as `fieldOf` makes it. */
export type AnkiExport = {
  /** The moment of the export, in milliseconds since the epoch; with the rest it decides every byte. */
  readonly now: number
  /** Minutes that the learner's local time is ahead of UTC. */
  readonly utcOffset: number
  /** Whether cards keep their schedule and review log. Without, all of them are new, in the order of the notes. */
  readonly scheduling: boolean
  readonly notes: readonly ExportNote[]
  /** Files that the notes' fields name. */
  readonly media?: readonly ExportMedia[]
}

export type ExportMedia = { readonly name: string; readonly bytes: Uint8Array }

export type ExportNote = ExportFields & {
  /** Our card's id: free of language and wording, and never reused. */
  readonly id: string
  /** That of a note which came from Anki; without it, it follows from `id`. */
  readonly guid?: string
  /** Decks inside each other are parted by `::`. */
  readonly deck: string
  readonly tags: readonly string[]
  /** HTML that says where the note comes from; may be ''. */
  readonly source: string
  readonly cards: readonly ExportCard[]
}

export type ExportFields =
  | { readonly kind: 'basic'; readonly front: string; readonly back: string }
  /** One card that shows both languages. */
  | { readonly kind: 'bilingual'; readonly front: InBoth; readonly back: InBoth }
  /** `text` has clozes as `clozeOf` makes them; a card for each of their numbers. */
  | { readonly kind: 'cloze'; readonly text: string; readonly extra: string }

type InBoth = { readonly zh: string; readonly en: string }

export type ExportCard = Scheduling & {
  /** 0, or of a cloze note the number of the cloze less 1. */
  readonly ord: number
  readonly reviews: readonly Review[]
}
