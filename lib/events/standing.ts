import type { LearnerEvent } from './event'
import { byTime } from './order'

/**
 * The events that no undo takes back, each once, in the order in which they are folded. Undo events themselves are left
 * out. The result does not depend on the order of `events`, on events given twice, or on an undo before its target.
 */
export function standing(events: Iterable<LearnerEvent>): LearnerEvent[] {
  const byId = new Map<string, LearnerEvent>()
  const undone = new Set<string>()
  for (const event of events) {
    if (event.kind === 'undo') undone.add(event.payload.target)
    else byId.set(event.id, event)
  }
  return [...byId.values()].filter((event) => !undone.has(event.id)).sort(byTime)
}
