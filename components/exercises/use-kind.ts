'use client'

import { useCallback, useEffect, useState } from 'react'
import { type Kind, type KindSummary, loadKind } from '@/lib/exercises'

type Found =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly kind: Kind }

const loading: Found = { phase: 'loading' }

/** A kind with its code, which is fetched when it is first asked for. `retry` asks again after a failure. */
export function useKind(summary: KindSummary | undefined): Found & { retry(): void } {
  const [found, setFound] = useState<Found>(loading)
  const [tries, setTries] = useState(0)
  const retry = useCallback(() => setTries((n) => n + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again for the same kind
  useEffect(() => {
    if (!summary) return
    let current = true
    const show = (next: Found) => current && setFound(next)
    show(loading)
    loadKind(summary).then(
      (kind) => show({ phase: 'ready', kind }),
      () => show({ phase: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [summary, tries])

  // What was found for another kind is shown no more, before the effect has said so.
  return found.phase === 'ready' && found.kind.id !== summary?.id ? { ...loading, retry } : { ...found, retry }
}
