import type { CsvNote } from '../anki/csv'
import { fieldWith } from '../anki/field'
import { markdownWith } from '../anki/markdown'
import { guidOf, ownIdOfGuid } from '../anki/stable-id'
import type { LearnerEvent } from '../events/event'
import { addressOfFileName, fileNameOf, kindAt } from '../media/address'
import type { OwnCard } from '../srs/own-cards'
import { digestOf } from './event-id'
import type { CardLimits } from './from-anki'
import { type ImportClock, imported } from './imported'
import type { ExportChoice, SiteCard } from './to-anki'

/** A table brings no files along, but the names by which a package of ours, or this site, has them. */
const fieldOf = fieldWith((address) => {
  const kind = kindAt(address)
  return kind ? { name: fileNameOf(address), shown: kind.shown } : undefined
})
const markdownOf = markdownWith(addressOfFileName)

/** The site's cards and the learner's own as rows of Anki's text format, in one language or both. */
export function toCsv(
  siteCards: readonly SiteCard[],
  ownCards: Iterable<OwnCard>,
  { languages, locale, ownDeck }: ExportChoice,
): CsvNote[] {
  const shown = languages === 'both' ? (['zh', 'en'] as const) : [languages]
  const site = siteCards.map(({ id, tags, lesson, front, back }) => ({
    guid: guidOf(id),
    notetype: 'Basic',
    deck: `Unroll::${lesson[languages === 'both' ? locale : languages].replaceAll('::', ':')}`,
    tags,
    fields: [front, back].map((side) => shown.map((language) => side[language]).join('<hr>')),
  }))
  const own = [...ownCards].map(({ id, tags, deck, front, back }) => ({
    guid: guidOf(id),
    notetype: 'Basic',
    deck: deck || `Unroll::${ownDeck}`,
    tags,
    fields: [fieldOf(front), fieldOf(back)],
  }))
  return [...site, ...own]
}

/** Rows as cards of the learner's own: the first field is the front, the others are the back. The site's own stay. */
export function fromCsv(
  notes: readonly CsvNote[],
  ours: ReadonlySet<string>,
  limits: CardLimits,
  clock: ImportClock,
): { events: LearnerEvent[]; cards: number; empty: number } {
  let empty = 0
  const events = notes.flatMap(({ guid, deck, tags, fields }) => {
    const known = ownIdOfGuid(guid)
    if (known !== null && ours.has(known)) return []
    const [front = '', ...rest] = fields.map((field) => markdownOf(field).trim())
    if (front === '') {
      empty += 1
      return []
    }
    const card = known ?? `own.csv-${digestOf(guid || fields.join('\u001f'))}`
    const payload = {
      card,
      front: front.slice(0, limits.side),
      back: rest.filter(Boolean).join('\n\n').slice(0, limits.side),
      tags: [...new Set(tags.map((tag) => tag.slice(0, limits.tag)))].slice(0, limits.tags),
      deck: deck.slice(0, limits.deck),
    }
    return [imported({ kind: 'card.saved', payload }, clock.now, clock)]
  })
  return { events, cards: events.length, empty }
}
