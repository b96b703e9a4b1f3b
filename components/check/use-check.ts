'use client'

import { useState } from 'react'
import { currentLearner, learnerLog, refresh } from '@/components/data/learner-store'
import { useLearner } from '@/components/data/use-learner'
import type { recordCheck } from '@/lib/client/activities'
import { currentMoment } from '@/lib/client/environment'
import { counts, lastAnswer } from './answered'

type Given = Parameters<typeof recordCheck>[0]

/** What became of an answer: kept as evidence, one more try of today, or nothing can be kept in this browser. */
export type Kept = 'counted' | 'retry' | 'not-kept'

/** Keeps the answers to one check, and knows the last one from the log. */
export function useCheck(check: string) {
  const { events } = useLearner()
  const [busy, setBusy] = useState(false)

  async function keep(given: Omit<Given, 'check'>): Promise<Kept> {
    setBusy(true)
    try {
      // The log decides: the check may have been answered before a reload, or in another tab.
      await refresh()
      const learner = currentLearner()
      if (learner.phase !== 'ready') return 'not-kept'
      if (!counts(learner.events, check, currentMoment(learner.settings).localDay)) return 'retry'
      const { recordCheck } = await learnerLog()
      await recordCheck({ check, ...given })
      return 'counted'
    } catch {
      // Storage is full, or the page went offline before what writes was there: the verdict is shown all the same.
      return 'not-kept'
    } finally {
      setBusy(false)
    }
  }

  return { last: lastAnswer(events, check), busy, keep }
}
