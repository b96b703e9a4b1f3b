'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useLearner } from '@/components/data/use-learner'
import { recordQuiz } from '@/lib/client/activities'
import type { RenderedQuestion } from '@/lib/content/types'
import { maxAnswerLength } from '@/lib/events/limits'
import type { Locale } from '@/lib/i18n/locale'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import { scoreOf } from '@/lib/interview/report'
import { Misconceptions } from './misconceptions'
import { QuizHistory } from './quiz-history'
import { RubricForm } from './rubric-form'
import { useDraft } from './use-draft'

type Props = { locale: Locale; question: RenderedQuestion; nextHref: string; children: ReactNode }
type Saved = { covered: number; score: number; cards: number }

/** One quiz question: write, reveal, tick what was covered, save. `children` is the prerendered model answer. */
export function QuizAnswer({ locale, question, nextHref, children }: Props) {
  const m = quizMessages[locale]
  const learner = useLearner()
  const fieldId = useId()
  const result = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useDraft(`quiz:${question.id}`)
  const [revealed, setRevealed] = useState(false)
  const [covered, setCovered] = useState<string[]>([])
  const [saved, setSaved] = useState<Saved | null>(null)
  const [busy, setBusy] = useState(false)
  const tooLong = draft.text.length > maxAnswerLength

  useEffect(() => {
    if (saved) result.current?.focus()
  }, [saved])

  async function save() {
    setBusy(true)
    try {
      const event = await recordQuiz({ question, locale, answer: draft.text, covered })
      setSaved({
        covered: covered.length,
        score: scoreOf(question.points, covered),
        cards: event.payload.evidence.length,
      })
    } finally {
      setBusy(false)
    }
  }

  function again() {
    setSaved(null)
    setCovered([])
    setRevealed(false)
    setDraft('')
  }

  return (
    <>
      <div className="field">
        <label htmlFor={fieldId}>{m.answerLabel}</label>
        <p id={`${fieldId}-hint`} className="small muted">
          {m.answerHint}
        </p>
        <textarea
          id={fieldId}
          className="input"
          value={draft.text}
          onChange={(event) => setDraft(event.target.value)}
          aria-describedby={`${fieldId}-hint ${fieldId}-state`}
          aria-invalid={tooLong}
          readOnly={saved !== null}
        />
        <p id={`${fieldId}-state`} className="small muted min-h-6" aria-live="polite">
          {tooLong ? m.tooLong(draft.text.length, maxAnswerLength) : draft.kept && draft.text !== '' ? m.draftKept : ''}
        </p>
      </div>
      <details
        className="panel"
        open={revealed}
        onToggle={(event) => setRevealed(event.currentTarget.open)}
        data-testid="model-answer"
      >
        <summary className="font-semibold">{m.reveal}</summary>
        <h2 className="mt-4">{m.model}</h2>
        <div className="mt-2">{children}</div>
      </details>
      {revealed && (
        <>
          <Misconceptions locale={locale} misconceptions={question.misconceptions} />
          <form
            className="panel stack"
            onSubmit={(event) => {
              event.preventDefault()
              void save()
            }}
          >
            <RubricForm
              locale={locale}
              legend={m.rubric}
              hint={m.rubricHint}
              points={question.points}
              covered={covered}
              onChange={saved ? () => {} : setCovered}
            />
            {!saved && (
              <div>
                <button
                  type="submit"
                  className="btn btn-primary"
                  disabled={busy || tooLong || learner.phase !== 'ready'}
                >
                  {m.save}
                </button>
              </div>
            )}
          </form>
        </>
      )}
      {saved && (
        <div ref={result} tabIndex={-1} role="status" className="message message-good stack">
          <p>
            {m.saved(saved.covered, question.points.length, saved.score)} {m.savedCards(saved.cards)}
          </p>
          <p className="row">
            <Link className="btn btn-primary" href={nextHref} prefetch={false}>
              {m.next}
            </Link>
            <button type="button" className="btn" onClick={again}>
              {m.again}
            </button>
          </p>
        </div>
      )}
      <QuizHistory locale={locale} question={question} />
    </>
  )
}
