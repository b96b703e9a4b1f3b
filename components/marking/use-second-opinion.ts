'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { askModel, type SecondOpinion } from '@/lib/client/second-opinion'
import type { Locale } from '@/lib/i18n/locale'
import type { AnswerMarks } from '@/lib/interview/marker/marker'

type Asked = { readonly question: string; readonly answer: string; readonly opinion: SecondOpinion | 'waiting' }

export type Opinion = {
  readonly phase: 'none' | 'waiting' | 'failed' | 'marks'
  /** The model's marks of this very text. */
  readonly marks: AnswerMarks | null
  /** Why there are none, in the server's words. */
  readonly message: string | null
  ask(): void
}

/** A language model's opinion of an answer, once it is asked for; of a text that has changed since there is none. */
export function useSecondOpinion(question: string, locale: Locale, answer: string): Opinion {
  const [asked, setAsked] = useState<Asked | null>(null)
  const request = useRef<{ question: string; answer: string; controller: AbortController }>(undefined)

  // A text that was given up holds no turn of its learner's.
  useEffect(() => {
    const { current } = request
    if (current && (current.question !== question || current.answer !== answer)) current.controller.abort()
  }, [question, answer])
  useEffect(() => () => request.current?.controller.abort(), [])

  const ask = useCallback(async () => {
    const about = { question, answer }
    const controller = new AbortController()
    request.current = { ...about, controller }
    setAsked({ ...about, opinion: 'waiting' })
    const opinion = await askModel(question, locale, answer, controller.signal)
    const news = controller.signal.aborted ? null : { ...about, opinion }
    // Another text may have been sent meanwhile.
    setAsked((now) => (now?.question === question && now.answer === answer ? news : now))
  }, [question, locale, answer])
  const opinion = asked?.question === question && asked.answer === answer ? asked.opinion : null
  return {
    phase: opinion === null ? 'none' : opinion === 'waiting' ? 'waiting' : opinion.kind,
    marks: opinion instanceof Object && opinion.kind === 'marks' ? opinion.marks : null,
    message: opinion instanceof Object && opinion.kind === 'failed' ? opinion.message : null,
    ask: () => void ask(),
  }
}
