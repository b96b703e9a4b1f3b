import type { LearnerEvent } from '../events/event'
import type { Grade } from '../events/evidence'
import { evidenceOf } from '../events/order'
import { standing } from '../events/standing'
import type { Moment } from './clock'
import type { Known } from './known'

/** No grade: the card was given another due day by hand (a reschedule), or came with a memory. ts-fsrs calls it Manual. */
export const manual = 0

/** What an event recorded of one card: a grade, a new promise without one, or what was known of it elsewhere. */
export type Entry = Moment & {
  readonly eventId: string
  readonly grade: Grade | typeof manual
  readonly due: number
  /** Only of a card that came from another program without its grades. */
  readonly known?: Known
}

/** One event's entries, by card. */
export function entriesOf(event: LearnerEvent): readonly (readonly [card: string, entry: Entry])[] {
  const { id: eventId, at, utcOffset, localDay } = event
  const moment = { eventId, at, utcOffset, localDay }
  if (event.kind === 'reschedule')
    return event.payload.dues.map(({ card, due }) => [card, { ...moment, grade: manual, due }])
  if (event.kind === 'card.known') {
    const { card, due, known } = event.payload
    return [[card, { ...moment, grade: manual, due, known }]]
  }
  return evidenceOf(event).map(({ card, grade, due }) => [card, { ...moment, grade, due }])
}

/** The entries of every card that still stand, each card's in the order of (`at`, `eventId`). */
export function entriesByCard(events: Iterable<LearnerEvent>): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const event of standing(events))
    for (const [card, entry] of entriesOf(event)) {
      const list = entries.get(card)
      if (list) list.push(entry)
      else entries.set(card, [entry])
    }
  return entries
}
