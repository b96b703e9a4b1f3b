import type { Review, Scheduling } from '../anki/collection'
import type { AnkiExport, ExportFields, ExportNote } from '../anki/export'
import { fieldWith } from '../anki/field'
import { type Graded, reviewOf, schedulingOf } from '../anki/review-log'
import type { Locale } from '../i18n/locale'
import { addressesIn, fileNameOf, kindAt, type MediaFile } from '../media/address'
import { plainStatus } from '../srs/card-status'
import { type Entry, manual } from '../srs/entries'
import { remember } from '../srs/fold'
import type { LearnerState } from '../srs/learner-state'
import type { Memory } from '../srs/memory'
import type { OwnCard } from '../srs/own-cards'

/** A card of the site as other programs can have it (lib/content/portable-cards.ts). */
export type SiteCard = {
  readonly id: string
  readonly tags: readonly string[]
  readonly lesson: Readonly<Record<Locale, string>>
  readonly front: Readonly<Record<Locale, string>>
  readonly back: Readonly<Record<Locale, string>>
}

export type ExportChoice = {
  readonly languages: Locale | 'both'
  /** Whether cards keep their due dates, intervals and review log. */
  readonly scheduling: boolean
  /** Names the decks: the language of the page. */
  readonly locale: Locale
  /** Name of the deck of the learner's own cards. */
  readonly ownDeck: string
}

/**
 * All cards, the site's and the learner's own, as a package is to hold them, with those of `media` that cards name. What
 * is named and not there is its description.
 */
export function toAnki(
  siteCards: readonly SiteCard[],
  state: LearnerState,
  choice: ExportChoice,
  moment: { readonly at: number; readonly utcOffset: number },
  media: readonly MediaFile[] = [],
): AnkiExport {
  const own = [...state.ownCards.values()]
  const fieldOf = fieldWith(fileOf(new Set(media.map(({ address }) => address))))
  const notes = [
    ...siteCards.map((card, i) => siteNote(card, i, state, choice)),
    ...own.map((card, i) => ownNote(card, siteCards.length + i, state, { ...choice, fieldOf })),
  ]
  const named = new Set(own.flatMap(({ front, back }) => [...addressesIn(front), ...addressesIn(back)]))
  const files = media.filter(({ address }) => named.has(address))
  return {
    now: moment.at,
    utcOffset: moment.utcOffset,
    scheduling: choice.scheduling,
    notes,
    media: files.map(({ address, bytes }) => ({ name: fileNameOf(address), bytes })),
  }
}

function fileOf(there: ReadonlySet<string>) {
  return (address: string) => {
    const kind = kindAt(address)
    if (!kind) return undefined
    return there.has(address) ? { name: fileNameOf(address), shown: kind.shown } : null
  }
}

function siteNote(card: SiteCard, position: number, state: LearnerState, choice: ExportChoice): ExportNote {
  const { front, back, id, tags, lesson } = card
  const { languages, locale } = choice
  const fields: ExportFields =
    languages === 'both'
      ? { kind: 'bilingual', front, back }
      : { kind: 'basic', front: front[languages], back: back[languages] }
  const deck = `Unroll::${lesson[languages === 'both' ? locale : languages].replaceAll('::', ':')}`
  return { id, ...fields, deck, tags, source: 'Unroll', cards: [exportCard(id, position, state)] }
}

type Written = ExportChoice & { readonly fieldOf: (markdown: string) => string }

function ownNote(card: OwnCard, position: number, state: LearnerState, { ownDeck, fieldOf }: Written): ExportNote {
  const { id, front, back, tags } = card
  const fields: ExportFields = { kind: 'basic', front: fieldOf(front), back: fieldOf(back) }
  return {
    id,
    ...fields,
    deck: card.deck || `Unroll::${ownDeck}`,
    tags,
    source: '',
    cards: [exportCard(id, position, state)],
  }
}

function exportCard(id: string, position: number, state: LearnerState): ExportNote['cards'][number] {
  const { memories, statuses, settings, entries } = state
  const memory = memories.get(id)
  const { suspended, flag } = statuses.get(id) ?? plainStatus
  const scheduling: Scheduling = memory
    ? schedulingOf(memory, settings.desiredRetention)
    : {
        type: 'new',
        due: { kind: 'new', position },
        interval: 0,
        ease: 0,
        reps: 0,
        lapses: 0,
        suspended,
        flag,
        memory: null,
      }
  const list = entries.get(id) ?? []
  const known = list.findLast((entry) => entry.known)?.known
  // The ease that SM-2 once gave is kept for who schedules by it still.
  const ease = memory && known && 'ease' in known ? known.ease : scheduling.ease
  return { ...scheduling, ease, suspended, flag, ord: 0, reviews: reviewsOf(list, state) }
}

function reviewsOf(entries: readonly Entry[], { settings }: LearnerState): Review[] {
  const reviews: Review[] = []
  let memory: Memory | null = null
  for (const entry of entries) {
    const after: Memory | null = remember(memory, entry, settings)
    if (entry.grade !== manual && after) {
      const graded: Graded = { grade: entry.grade, before: memory, after, took: 0 }
      reviews.push(reviewOf(graded))
    }
    memory = after
  }
  return reviews
}
