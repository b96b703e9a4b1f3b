'use client'

import { useCallback, useEffect, useState } from 'react'
import { askOptimiser, type OptimiserAnswer } from '@/lib/client/optimiser'
import type { Locale } from '@/lib/i18n/locale'

/** How often a running optimisation is asked after, in milliseconds. */
const askMillis = 500

/** `lost`: it was under way, and the server knows nothing of it any more. */
export type Followed = OptimiserAnswer | { readonly state: 'lost' }

/** Where the learner's optimisation stands, followed while it is under way; and how to begin one. */
export function useOptimiser(locale: Locale): [Followed | null, () => Promise<void>] {
  const [answer, setAnswer] = useState<Followed | null>(null)
  const underWay = answer?.state === 'waiting' || answer?.state === 'running'

  // One may be under way, or done, from before this page was opened.
  useEffect(() => {
    let open = true
    void askOptimiser('GET', locale).then((first) => {
      if (open && first.state !== 'unreachable') setAnswer((known) => known ?? first)
    })
    return () => {
      open = false
    }
  }, [locale])

  // `answer` is new after each reply, so the next question is asked a while after it.
  useEffect(() => {
    if (!underWay || !answer) return
    let open = true
    const timer = setTimeout(async () => {
      const next = await askOptimiser('GET', locale)
      if (open) setAnswer(next.state === 'idle' ? { state: 'lost' } : next)
    }, askMillis)
    return () => {
      open = false
      clearTimeout(timer)
    }
  }, [answer, underWay, locale])

  const begin = useCallback(async () => setAnswer(await askOptimiser('POST', locale)), [locale])
  return [answer, begin]
}
