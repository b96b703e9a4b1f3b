'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { loadDraft, storeDraft } from '@/lib/client/drafts'
import type { InterviewState } from '@/lib/interview/session'

/** Ticked points by question id. A question that was not touched has no entry. */
export type Marks = Readonly<Record<string, string[]>>

/** The ticks that are not saved yet. They are kept on this device, so that a reload in the middle loses none. */
export function useMarks({ id }: InterviewState): [Marks, (question: string, covered: string[]) => void] {
  const [marks, setMarks] = useState<Marks>({})
  const latest = useRef<Marks>({})
  const key = `marks:${id}`

  useEffect(() => {
    loadDraft(key).then(
      (text) => {
        latest.current = { ...parseMarks(text), ...latest.current }
        setMarks(latest.current)
      },
      () => {},
    )
  }, [key])

  const change = useCallback(
    (question: string, covered: string[]) => {
      latest.current = { ...latest.current, [question]: covered }
      setMarks(latest.current)
      storeDraft(key, JSON.stringify(latest.current)).catch(() => {})
    },
    [key],
  )

  return [marks, change]
}

/** What `useMarks` stored; nothing when it is not that. */
export function parseMarks(text: string): Marks {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return {}
    const lists = Object.entries(value).filter(([, list]) => Array.isArray(list))
    return Object.fromEntries(lists.map(([id, list]) => [id, list.filter((one: unknown) => typeof one === 'string')]))
  } catch {
    return {}
  }
}
