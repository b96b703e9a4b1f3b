import type { LearnerEvent } from '../events/event'
import type { Grade } from '../events/evidence'
import { evidenceOf } from '../events/order'
import { standing } from '../events/standing'
import type { Moment } from './clock'

/** One grade of one card, as an event recorded it. */
export type Entry = Moment & {
  readonly eventId: string
  readonly grade: Grade
  readonly due: number
}

/** The grades of every card that still stand, each card's in the order of (`at`, `eventId`). */
export function entriesByCard(events: Iterable<LearnerEvent>): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const event of standing(events)) {
    const { id: eventId, at, utcOffset, localDay } = event
    for (const { card, grade, due } of evidenceOf(event)) {
      const entry = { eventId, at, utcOffset, localDay, grade, due }
      const list = entries.get(card)
      if (list) list.push(entry)
      else entries.set(card, [entry])
    }
  }
  return entries
}
