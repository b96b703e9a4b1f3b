'use client'

import { useCallback, useEffect, useState } from 'react'
import { newSeed } from '@/lib/client/environment'
import { replaceAddress } from '@/lib/client/replace-address'
import type { Drawn, KindSummary } from '@/lib/exercises'

export type ExerciseAddress = Drawn

type Known = Pick<KindSummary, 'id' | 'levels'>

/** What the address asks for: null for no kind, or one that there is not. A level or seed that makes no sense is replaced. */
export function readAddress(search: string, kinds: readonly Known[]): ExerciseAddress | null {
  const query = new URLSearchParams(search)
  const kind = kinds.find(({ id }) => id === query.get('kind'))
  if (!kind) return null
  const seed = query.get('seed') ?? ''
  return {
    kind: kind.id,
    level: ([1, 2, 3] as const).find((n) => String(n) === query.get('level') && n <= kind.levels) ?? 1,
    seed: /^\d{1,10}$/.test(seed) && Number(seed) <= 0xffffffff ? Number(seed) : newSeed(),
  }
}

export function addressText({ kind, level, seed }: ExerciseAddress): string {
  return `?kind=${kind}&level=${level}&seed=${seed}`
}

/**
 * The exercise on the screen lives in the address: a reload, a shared link and the language switch keep its numbers. Null
 * means the list of all kinds, undefined that the address has not been read yet. `show` replaces the numbers of a kind,
 * and adds a page to the browser's history where it leads to another kind or to the list, unless `instead`.
 */
export function useExerciseAddress(
  kinds: readonly Known[],
): [ExerciseAddress | null | undefined, (address: ExerciseAddress | null, instead?: boolean) => void] {
  const [address, setAddress] = useState<ExerciseAddress | null | undefined>(undefined)

  const show = useCallback((next: ExerciseAddress | null, instead = false) => {
    const here = new URLSearchParams(window.location.search).get('kind')
    const target = next ? addressText(next) : window.location.pathname
    if (instead || here === (next?.kind ?? null)) window.history.replaceState(null, '', target)
    else window.history.pushState(null, '', target)
    setAddress(next)
  }, [])

  useEffect(() => {
    const read = () => {
      const found = readAddress(window.location.search, kinds)
      if (found) replaceAddress(addressText(found))
      setAddress(found)
    }
    read()
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [kinds])

  return [address, show]
}
