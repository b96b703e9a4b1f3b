'use client'

import { useCallback, useEffect, useState } from 'react'
import { newSeed } from '@/lib/client/environment'
import { type ExerciseKind, exerciseKinds, isExerciseKind } from '@/lib/exercises'

export type ExerciseAddress = { kind: ExerciseKind; seed: number }

/** What the address asks for; a kind or seed that makes no sense is replaced, so that every address leads somewhere. */
export function readAddress(search: string): ExerciseAddress {
  const query = new URLSearchParams(search)
  const kind = query.get('kind')
  const seed = query.get('seed') ?? ''
  return {
    kind: isExerciseKind(kind) ? kind : exerciseKinds[0],
    seed: /^\d{1,10}$/.test(seed) && Number(seed) <= 0xffffffff ? Number(seed) : newSeed(),
  }
}

/** The exercise on the screen lives in the address: a reload, a shared link and the language switch keep its numbers. */
export function useExerciseAddress(): [ExerciseAddress | null, (address: ExerciseAddress) => void] {
  const [address, setAddress] = useState<ExerciseAddress | null>(null)

  const show = useCallback((next: ExerciseAddress) => {
    window.history.replaceState(null, '', `?kind=${next.kind}&seed=${next.seed}`)
    setAddress(next)
  }, [])

  useEffect(() => show(readAddress(window.location.search)), [show])

  return [address, show]
}
