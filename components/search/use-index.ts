'use client'

import { useCallback, useEffect, useState } from 'react'
import type { SearchIndex } from '@/lib/search/search-index'
import { loadIndex } from './load-index'

export type Loading = { phase: 'loading' } | { phase: 'failed' } | { phase: 'ready'; index: SearchIndex }

/** The search index at an address, and how to try again when it could not be had. */
export function useIndex(address: string): [Loading, () => void] {
  const [loading, setLoading] = useState<Loading>({ phase: 'loading' })

  const load = useCallback(() => {
    setLoading({ phase: 'loading' })
    loadIndex(address).then(
      (index) => setLoading({ phase: 'ready', index }),
      () => setLoading({ phase: 'failed' }),
    )
  }, [address])

  useEffect(load, [load])

  return [loading, load]
}
