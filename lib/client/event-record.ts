import type { LearnerEvent, StoredEvent } from '../events/event'
import type { EventRecord } from './database'

export function pendingRecord(event: LearnerEvent, learner: string | null, revision: number): EventRecord {
  return { id: event.id, event, learner, state: 'pending', seq: null, sent: false, revision, ...slotOf(event) }
}

export function acknowledgedRecord(
  { seq, ...event }: StoredEvent,
  learner: string | null,
  revision: number | undefined,
): EventRecord {
  const known = revision === undefined ? {} : { revision }
  return { id: event.id, event, learner, state: 'acknowledged', seq, sent: true, ...known, ...slotOf(event) }
}

/** Only drafts have a slot: IndexedDB leaves records without one out of its index. */
function slotOf(event: LearnerEvent): { slot?: string } {
  return event.kind === 'interview.draft' ? { slot: slotName(event.payload.interview, event.payload.question) } : {}
}

export function slotName(interview: string, question: string): string {
  return `${interview}/${question}`
}
