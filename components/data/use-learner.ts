'use client'

import { useSyncExternalStore } from 'react'
import { currentLearner, type Learner, loading, onLearnerChange } from './learner-store'

/** The learner of this browser; `loading` in prerendered HTML. */
export function useLearner(): Learner {
  return useSyncExternalStore(onLearnerChange, currentLearner, () => loading)
}
