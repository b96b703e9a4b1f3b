'use client'

import { useCallback, useEffect, useState } from 'react'
import { currentMoment } from '@/lib/client/environment'
import type { Moment } from '@/lib/srs/clock'

/** The present moment, renewed by `tick` and every half minute; null until the page runs in a browser. */
export function useNow(everyMillis = 30_000): [Moment | null, () => void] {
  const [moment, setMoment] = useState<Moment | null>(null)
  const tick = useCallback(() => setMoment(currentMoment()), [])

  useEffect(() => {
    tick()
    const timer = setInterval(tick, everyMillis)
    return () => clearInterval(timer)
  }, [tick, everyMillis])

  return [moment, tick]
}
