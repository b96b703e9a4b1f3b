'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { loadDraft, storeDraft } from '@/lib/client/drafts'
import { type ExerciseDraft, formatDraft, noDraft, parseDraft } from './exercise-draft'

/** The part of a draft that changes, or how it follows from what stood before. */
type Change = (draft: ExerciseDraft) => ExerciseDraft

/**
 * A draft that survives a reload and the language switch: what is typed goes to this device's database at once, in
 * order. A draft that is loaded late never overwrites what was typed meanwhile.
 */
export function useExerciseDraft(key: string): [ExerciseDraft, (change: Change) => void] {
  const [draft, setDraft] = useState(noDraft)
  const latest = useRef(noDraft)
  const touched = useRef(false)

  useEffect(() => {
    let current = true
    loadDraft(key).then(
      (text) => {
        if (!current || touched.current) return
        latest.current = parseDraft(text)
        setDraft(latest.current)
      },
      () => {},
    )
    return () => {
      current = false
    }
  }, [key])

  const change = useCallback(
    (next: Change) => {
      touched.current = true
      latest.current = next(latest.current)
      setDraft(latest.current)
      storeDraft(key, formatDraft(latest.current)).catch(() => {})
    },
    [key],
  )

  return [draft, change]
}

/** Forgets a draft whose exercise is no longer on the screen. */
export function dropDraft(key: string): void {
  storeDraft(key, '').catch(() => {})
}
