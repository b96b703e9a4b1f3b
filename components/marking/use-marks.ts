'use client'

import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { loadMarker } from '@/lib/client/marker'
import type { AnswerMarks, Marker } from '@/lib/interview/marker/marker'

export type Marks = { readonly phase: 'waiting' | 'failed' } | { readonly phase: 'marked'; readonly marks: AnswerMarks }

/** An answer as the marker reads it, once the rules at `address` are there. Follows the text as it is typed. */
export function useMarks(address: string, answer: string): Marks {
  const [marker, setMarker] = useState<{ address: string; marker: Marker | 'failed' } | null>(null)
  const settled = useDeferredValue(answer)

  useEffect(() => {
    let current = true
    loadMarker(address).then(
      (loaded) => current && setMarker({ address, marker: loaded }),
      () => current && setMarker({ address, marker: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [address])

  return useMemo(() => {
    if (marker?.address !== address) return { phase: 'waiting' }
    if (marker.marker === 'failed') return { phase: 'failed' }
    return { phase: 'marked', marks: marker.marker.mark(settled) }
  }, [marker, address, settled])
}
