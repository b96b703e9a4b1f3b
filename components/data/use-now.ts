'use client'

import { useCallback, useEffect, useState } from 'react'
import { currentMoment, type LearnerClock } from '@/lib/client/environment'
import type { Moment } from '@/lib/srs/clock'

/**
 * The present moment on the learner's clock, renewed by `tick` and every half minute; null until the page runs in a
 * browser.
 */
export function useNow({ dayStart, timeZone }: LearnerClock, everyMillis = 30_000): [Moment | null, () => void] {
  const [moment, setMoment] = useState<Moment | null>(null)
  const tick = useCallback(() => setMoment(currentMoment({ dayStart, timeZone })), [dayStart, timeZone])

  useEffect(() => {
    tick()
    const timer = setInterval(tick, everyMillis)
    return () => clearInterval(timer)
  }, [tick, everyMillis])

  return [moment, tick]
}
