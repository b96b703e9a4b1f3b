'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { announce } from '@/lib/client/log'
import { saveDraft } from '@/lib/client/record'
import { maxAnswerLength } from '@/lib/events/limits'

type Answer = { text: string; kept: boolean; change(text: string): void; flush(): Promise<void> }

/** After a pause in typing the other tabs are told, so that each shows the answer as it stands before it is typed in. */
const pauseMillis = 300

/** How many of this tab's own texts are remembered: the log tells of them a little later, and then they are no news. */
const remembered = 200

/**
 * The text of an answer, written to the outbox with every change. Writes follow one another, and while one is under
 * way only the latest text waits: a fast typist never queues up a backlog, and the last keystroke is on disk within a
 * transaction or two. What another tab or device wrote is taken over whenever nothing of this tab is unwritten.
 */
export function useAnswer(interview: string, question: string, stored: string): Answer {
  const [text, setText] = useState(stored)
  const [kept, setKept] = useState(true)
  const own = useRef<string[]>([stored])
  const waiting = useRef<string | null>(null)
  const writing = useRef<Promise<void> | null>(null)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (waiting.current !== null || writing.current || own.current.includes(stored)) return
    own.current.push(stored)
    setText(stored)
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
    clearTimeout(pause.current)
    pause.current = setTimeout(announce, pauseMillis)
  }, [write])

  const change = useCallback(
    (next: string) => {
      setText(next)
      setKept(false)
      if (next.length > maxAnswerLength) return
      own.current = [...own.current.slice(-remembered), next]
      waiting.current = next
      flush().catch(() => {})
    },
    [flush],
  )

  return { text, kept, change, flush }
}
