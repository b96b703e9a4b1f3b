'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { loadDraft, storeDraft } from '@/lib/client/drafts'

/**
 * A text field that survives a reload and the language switch: what is typed goes to this device's database at once, in
 * order. A draft that is loaded late never overwrites what was typed meanwhile.
 */
export function useDraft(key: string): [string, (text: string) => void] {
  const [draft, setDraft] = useState('')
  const typed = useRef(false)

  useEffect(() => {
    let current = true
    loadDraft(key).then(
      (text) => {
        if (current && !typed.current) setDraft(text)
      },
      () => {},
    )
    return () => {
      current = false
    }
  }, [key])

  const change = useCallback(
    (text: string) => {
      typed.current = true
      setDraft(text)
      storeDraft(key, text).catch(() => {})
    },
    [key],
  )

  return [draft, change]
}

/** Forgets a draft whose field is no longer on the screen. */
export function dropDraft(key: string): void {
  storeDraft(key, '').catch(() => {})
}
