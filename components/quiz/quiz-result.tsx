'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { quizMessages } from '@/lib/i18n/messages/quiz'

/** What was saved: points covered, score out of 100, and cards that were scheduled anew. */
export type QuizSaved = { covered: number; score: number; cards: number }

type Props = { locale: Locale; saved: QuizSaved; points: number; nextHref: string; onAgain(): void }

/** The saved result, with the focus on it, and the ways on. */
export function QuizResult({ locale, saved, points, nextHref, onAgain }: Props) {
  const m = quizMessages[locale]
  const result = useRef<HTMLDivElement>(null)

  useEffect(() => result.current?.focus(), [])

  return (
    <div ref={result} tabIndex={-1} role="status" className="message message-good stack">
      <p>
        {m.saved(saved.covered, points, saved.score)} {m.savedCards(saved.cards)}
      </p>
      <p className="row">
        <Link className="btn btn-primary" href={nextHref} prefetch={false}>
          {m.next}
        </Link>
        <button type="button" className="btn" onClick={onAgain}>
          {m.again}
        </button>
      </p>
    </div>
  )
}
