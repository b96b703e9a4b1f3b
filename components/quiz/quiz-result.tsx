'use client'

import { useEffect, useRef } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import { QuestionLink } from './question-link'

/** What was saved: points covered, score out of 100, and cards that were scheduled anew. */
export type QuizSaved = { covered: number; score: number; cards: number }

type Props = { locale: Locale; saved: QuizSaved; points: number; next: string; onAgain(): void }

/** The saved result, with the focus on it, and the ways on: `next` is the question that follows. */
export function QuizResult({ locale, saved, points, next, onAgain }: Props) {
  const m = quizMessages[locale]
  const result = useRef<HTMLDivElement>(null)

  useEffect(() => result.current?.focus(), [])

  return (
    <div ref={result} tabIndex={-1} role="status" className="message message-good stack">
      <p>
        {m.saved(saved.covered, points, saved.score)} {m.savedCards(saved.cards)}
      </p>
      <p className="row">
        <QuestionLink className="btn btn-primary" locale={locale} question={next}>
          {m.next}
        </QuestionLink>
        <button type="button" className="btn" onClick={onAgain}>
          {m.again}
        </button>
      </p>
    </div>
  )
}
