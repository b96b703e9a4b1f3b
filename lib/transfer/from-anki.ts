import type { AnkiCard, AnkiCollection, AnkiNote, AnkiReview } from '../anki/collection'
import { markdownWith } from '../anki/markdown'
import { sidesOf } from '../anki/sides'
import { ownIdOfGuid } from '../anki/stable-id'
import type { LearnerEvent } from '../events/event'
import { addressesIn, type MediaFile } from '../media/address'
import { digestOf } from './event-id'
import { historyOf } from './history'
import { type ImportClock, imported } from './imported'
import type { MediaTaker, SkippedMedia } from './take-media'

/** What a package becomes. */
export type FromAnki = {
  readonly events: readonly LearnerEvent[]
  /** Cards of the learner's own that are written or rewritten. */
  readonly cards: number
  /** Grades brought along. */
  readonly reviews: number
  /** Cards that come with a memory whose grades the package does not have. */
  readonly known: number
  /** Cards without a front, which cannot be asked. */
  readonly empty: number
  /** Pictures and sounds that the cards name, and those of them that stay behind. */
  readonly media: readonly MediaFile[]
  readonly skipped: readonly SkippedMedia[]
}

/** The longest side, tag and deck name that a card of one's own may have; what is longer is cut. */
export type CardLimits = { readonly side: number; readonly tag: number; readonly deck: number; readonly tags: number }

/**
 * A package as events: a card of the learner's own for every card of every note, with its history, and what was said of
 * it. A note that this site once wrote comes back to the card that it was: `ours` knows the site's own.
 */
export function fromAnki(
  { notes, cards, reviews }: AnkiCollection,
  ours: ReadonlySet<string>,
  limits: CardLimits,
  clock: ImportClock,
  taker: MediaTaker,
): FromAnki {
  const markdownOf = markdownWith(taker.addressOf)
  const byGuid = new Map(notes.map((note) => [note.guid, note]))
  const logs = new Map<number, AnkiReview[]>()
  for (const review of reviews) {
    const log = logs.get(review.card)
    if (log) log.push(review)
    else logs.set(review.card, [review])
  }
  const events: LearnerEvent[] = []
  const counts = { cards: 0, reviews: 0, known: 0, empty: 0 }
  for (const card of cards) {
    const note = byGuid.get(card.guid)
    if (!note) continue
    const id = cardIdOf(card)
    if (!ours.has(id)) {
      const text = savedText(note, card, limits, markdownOf)
      if (!text) {
        counts.empty += 1
        continue
      }
      counts.cards += 1
      // A card that came before without its pictures takes this text for the later one: notes are dated in seconds.
      const at = note.modified * 1000 + (addressesIn(text.front + text.back).size > 0 ? 1 : 0)
      events.push(imported({ kind: 'card.saved', payload: { card: id, ...text } }, at, clock))
    }
    const { known, grades } = historyOf(card, logs.get(card.id) ?? [], id, clock)
    counts.reviews += grades.length
    if (known) {
      counts.known += 1
      events.push(known)
    }
    events.push(...grades)
    if (card.suspended || card.flag > 0) {
      const status = { card: id, suspended: card.suspended, flag: card.flag }
      events.push(imported({ kind: 'card.status', payload: status }, note.modified * 1000, clock))
    }
  }
  return { events: [...new Map(events.map((event) => [event.id, event])).values()], ...counts, ...taker.taken() }
}

/** The card that a card of a package is here: what this site has written, it knows again. */
function cardIdOf({ guid, ord }: AnkiCard): string {
  return ownIdOfGuid(guid) ?? `own.anki-${digestOf(guid)}.${ord}`
}

function savedText(note: AnkiNote, card: AnkiCard, limits: CardLimits, markdownOf: (html: string) => string) {
  const sides = sidesOf(note, card.ord)
  if (!sides) return null
  const front = markdownOf(sides.front).trim().slice(0, limits.side)
  if (front === '') return null
  // Most templates repeat the front above the answer; here it stands there anyway.
  const whole = markdownOf(sides.back).trim()
  const back = whole.startsWith(front)
    ? whole.slice(front.length).replace(/^\s*(?:\*\*\*|---|___|\* \* \*)?\s*/, '')
    : whole
  const tags = [...new Set(note.tags.map((tag) => tag.slice(0, limits.tag)))].slice(0, limits.tags)
  return {
    front,
    back: back.slice(0, limits.side),
    tags,
    deck: card.deck.slice(0, limits.deck),
    note: `anki-${digestOf(note.guid)}`,
  }
}
