import type { LearnerEvent } from './event'

/** The events that no undo takes back, in the order given; undo events themselves are left out. */
export function standing<E extends LearnerEvent>(events: readonly E[]): E[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.payload.target] : [])))
  return events.filter((event) => event.kind !== 'undo' && !undone.has(event.id))
}
