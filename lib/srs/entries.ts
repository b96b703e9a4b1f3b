import type { LearnerEvent } from '../events/event'
import type { Grade } from '../events/evidence'
import type { Moment } from './clock'

/** One grade of one card, as an event recorded it. */
export type Entry = Moment & {
  readonly eventId: string
  readonly grade: Grade
  readonly due: number
}

/**
 * The grades of every card that still stand, each card's in the order of (`at`, `eventId`). The result does not
 * depend on the order of `events`, on events given twice, or on an undo arriving before its target.
 */
export function entriesByCard(events: Iterable<LearnerEvent>): Map<string, Entry[]> {
  const byId = new Map<string, LearnerEvent>()
  const undone = new Set<string>()
  for (const event of events) {
    byId.set(event.id, event)
    if (event.kind === 'undo') undone.add(event.payload.target)
  }
  const entries = new Map<string, Entry[]>()
  for (const event of byId.values()) {
    if (undone.has(event.id) || !('evidence' in event.payload)) continue
    const { id: eventId, at, utcOffset, localDay } = event
    for (const { card, grade, due } of event.payload.evidence) {
      const entry = { eventId, at, utcOffset, localDay, grade, due }
      const list = entries.get(card)
      if (list) list.push(entry)
      else entries.set(card, [entry])
    }
  }
  for (const list of entries.values()) list.sort(byTime)
  return entries
}

function byTime(a: Entry, b: Entry): number {
  return a.at - b.at || (a.eventId < b.eventId ? -1 : 1)
}
