import type { LearnerEvent } from '../events/event'
import type { Grade } from '../events/evidence'
import { evidenceOf } from '../events/order'
import { standing } from '../events/standing'
import type { Moment } from './clock'

/** No grade: the card was given another due day by hand (a reschedule). ts-fsrs calls it Manual. */
export const manual = 0

/** What an event recorded of one card: a grade, or a new promise without one. */
export type Entry = Moment & {
  readonly eventId: string
  readonly grade: Grade | typeof manual
  readonly due: number
}

/** One event's entries, by card. */
export function entriesOf(event: LearnerEvent): readonly (readonly [card: string, entry: Entry])[] {
  const { id: eventId, at, utcOffset, localDay } = event
  const moment = { eventId, at, utcOffset, localDay }
  if (event.kind === 'reschedule')
    return event.payload.dues.map(({ card, due }) => [card, { ...moment, grade: manual, due }])
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
