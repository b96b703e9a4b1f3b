'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { announce } from '@/lib/client/log'
import { saveDraft } from '@/lib/client/record'
import { maxAnswerLength } from '@/lib/events/limits'

/** An answer, and what was noted beside it. */
export type Written = { readonly answer: string; readonly notes: string }

type Answer = {
  written: Written
  kept: boolean
  /** What is written by now, which may be later than what is drawn. */
  latest(): Written
  change(part: Partial<Written>): void
  flush(): Promise<void>
}

/** After a pause in typing the other tabs are told, so that each shows the answer as it stands before it is typed in. */
const pauseMillis = 300

/** How many of this tab's own texts are remembered: the log tells of them a little later, and then they are no news. */
const remembered = 200

const sameAs = (a: Written) => (b: Written) => a.answer === b.answer && a.notes === b.notes

/**
 * The text of an answer, written to the outbox with every change. Writes follow one another, and while one is under
 * way only the latest text waits: a fast typist never queues up a backlog, and the last keystroke is on disk within a
 * transaction or two. What another tab or device wrote is taken over whenever nothing of this tab is unwritten.
 */
export function useAnswer(interview: string, question: string, stored: Written): Answer {
  const [written, setWritten] = useState(stored)
  const [kept, setKept] = useState(true)
  const own = useRef<Written[]>([stored])
  const shown = useRef(stored)
  const waiting = useRef<Written | null>(null)
  const writing = useRef<Promise<void> | null>(null)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { answer, notes } = stored

  useEffect(() => {
    const news = { answer, notes }
    if (waiting.current !== null || writing.current || own.current.some(sameAs(news))) return
    own.current.push(news)
    shown.current = news
    setWritten(news)
  }, [answer, notes])

  const write = useCallback(async () => {
    while (waiting.current !== null) {
      const { answer, notes } = waiting.current
      waiting.current = null
      await saveDraft({ interview, question, answer, ...(notes !== '' && { notes }) })
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
    (part: Partial<Written>) => {
      const next = { ...shown.current, ...part }
      shown.current = next
      setWritten(next)
      setKept(false)
      if (next.answer.length > maxAnswerLength || next.notes.length > maxAnswerLength) return
      own.current = [...own.current.slice(-remembered), next]
      waiting.current = next
      flush().catch(() => {})
    },
    [flush],
  )

  const latest = useCallback(() => shown.current, [])

  return { written, kept, latest, change, flush }
}
