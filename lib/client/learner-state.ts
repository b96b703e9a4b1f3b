import type { LearnerState } from '../srs/learner-state'
import { browserClient } from './browser-client'
import { shownStateOf, stateOf } from './known-state'

/** All that this browser's learner did, folded; only what has changed since the last call is read. Throws StorageUnavailable. */
export async function learnerState(): Promise<LearnerState> {
  return stateOf((await browserClient()).db)
}

/**
 * The same without a reading: as it was read last, with all that this tab has written since. What other tabs and devices
 * have written meanwhile is not in it. Throws StorageUnavailable.
 */
export async function shownState(): Promise<LearnerState> {
  return shownStateOf((await browserClient()).db)
}
