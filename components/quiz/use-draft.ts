'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { loadDraft, storeDraft } from '@/lib/client/drafts'

type Draft = { text: string; kept: boolean }

/**
 * A text field that survives a reload: what is typed goes to this device's database at once, in order. `kept` says
 * that the latest keystroke is on disk. A draft that is loaded late never overwrites what was typed meanwhile.
 */
export function useDraft(key: string): [Draft, (text: string) => void] {
  const [draft, setDraft] = useState<Draft>({ text: '', kept: false })
  const latest = useRef<string | null>(null)

  useEffect(() => {
    let current = true
    loadDraft(key).then(
      (text) => {
        if (current && latest.current === null && text) setDraft({ text, kept: true })
      },
      () => {},
    )
    return () => {
      current = false
    }
  }, [key])

  const change = useCallback(
    (text: string) => {
      latest.current = text
      setDraft({ text, kept: false })
      storeDraft(key, text).then(
        () => {
          if (latest.current === text) setDraft({ text, kept: true })
        },
        () => {},
      )
    },
    [key],
  )

  return [draft, change]
}
