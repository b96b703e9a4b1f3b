'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { saveDraft } from '@/lib/client/record'
import { maxAnswerLength } from '@/lib/events/limits'

type Answer = { text: string; kept: boolean; change(text: string): void; flush(): Promise<void> }

/**
 * The text of an answer, written to the outbox with every change. Writes follow one another, and while one is under
 * way only the latest text waits: a fast typist never queues up a backlog, and the last keystroke is on disk within a
 * transaction or two.
 */
export function useAnswer(interview: string, question: string, stored: string): Answer {
  const [text, setText] = useState(stored)
  const [kept, setKept] = useState(true)
  const touched = useRef(false)
  const waiting = useRef<string | null>(null)
  const writing = useRef<Promise<void> | null>(null)

  // What another tab or device wrote shows as long as nothing was typed here.
  useEffect(() => {
    if (!touched.current) setText(stored)
  }, [stored])

  const write = useCallback(async () => {
    while (waiting.current !== null) {
      const latest = waiting.current
      waiting.current = null
      await saveDraft({ interview, question, answer: latest })
    }
  }, [interview, question])

  const flush = useCallback(async () => {
    writing.current ??= write().finally(() => {
      writing.current = null
    })
    await writing.current
    setKept(waiting.current === null)
  }, [write])

  const change = useCallback(
    (next: string) => {
      touched.current = true
      setText(next)
      setKept(false)
      if (next.length > maxAnswerLength) return
      waiting.current = next
      flush().catch(() => {})
    },
    [flush],
  )

  return { text, kept, change, flush }
}
