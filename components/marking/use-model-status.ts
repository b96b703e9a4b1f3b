'use client'

import { useEffect, useState } from 'react'
import { knownModelPlace, type ModelPlace } from '@/lib/client/second-opinion'

/** The language model that answers can be sent to; null where there is none. */
export type ModelStatus = ModelPlace | null | 'waiting' | 'unreachable'

/** What the server says of its language model, asked only where it is `wanted`. */
export function useModelStatus(wanted: boolean): ModelStatus {
  const [status, setStatus] = useState<ModelStatus>('waiting')
  useEffect(() => {
    if (!wanted) return
    let open = true
    void knownModelPlace().then((known) => open && setStatus(known))
    return () => {
      open = false
    }
  }, [wanted])
  return wanted ? status : 'waiting'
}
