import { LayeredMap } from '../../srs/layered-map'
import type { LearnerState } from '../../srs/learner-state'

/** The same state in what a thread can be sent: a map that shares with others is of a class, and arrives as nothing. */
export function cloneable(state: LearnerState): LearnerState {
  const parts = Object.entries(state).map(([name, part]) => [name, part instanceof LayeredMap ? new Map(part) : part])
  return Object.fromEntries(parts)
}
