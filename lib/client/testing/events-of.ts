import type { LearnerEvent } from '../../events/event'
import type { Database } from '../database'
import { stateOf } from '../known-state'

/** The current learner's events as every view of this database sees them. */
export async function eventsOf(db: Database): Promise<readonly LearnerEvent[]> {
  return (await stateOf(db)).events
}
