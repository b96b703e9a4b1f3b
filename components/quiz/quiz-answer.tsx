'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { AnswerMarking } from '@/components/marking/answer-marking'
import { useVerdicts } from '@/components/marking/use-verdicts'
import { recordQuiz } from '@/lib/client/activities'
import { StorageUnavailable } from '@/lib/client/storage-unavailable'
import type { RenderedQuestion } from '@/lib/content/types'
import { maxAnswerLength } from '@/lib/events/limits'
import type { Locale } from '@/lib/i18n/locale'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import { scoreOf } from '@/lib/interview/score'
import { nothingFound, overrule } from '@/lib/interview/verdicts'
import { QuizHistory } from './quiz-history'
import { QuizResult, type QuizSaved } from './quiz-result'
import { useQuizDraft } from './use-quiz-draft'

type Props = { locale: Locale; question: RenderedQuestion; next: string; children: ReactNode }

/**
 * One quiz question: write, reveal, see how the answer is marked, overrule what is marked wrongly, save. `children` is the prerendered model answer, `next` the
 * question that follows.
 */
export function QuizAnswer({ locale, question, next, children }: Props) {
  const m = quizMessages[locale]
  const learner = useLearner()
  const fieldId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const model = useRef<HTMLDetailsElement>(null)
  const [{ draft, kept }, keeper] = useQuizDraft(question.id)
  const [saved, setSaved] = useState<QuizSaved | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState(false)
  /** The model answer is folded away again; the marks stay. */
  const [folded, setFolded] = useState(false)
  const { text, revealed, overruled } = draft
  const verdicts = useVerdicts(question, text, overruled)
  const { found, covered, asserted } = verdicts
  const fixed = busy || saved !== null
  const tooLong = text.length > maxAnswerLength
  // Nothing written and nothing ticked is an honest "I do not know", and is evidence.
  const nothingWritten = text.trim() === '' && covered.length > 0

  useEffect(() => {
    // It may have been opened before this page's script ran.
    if (model.current?.open) keeper.change({ revealed: true })
  }, [keeper])

  async function save() {
    setRefused(nothingWritten)
    if (nothingWritten) return
    setBusy(true)
    try {
      const event = await recordQuiz({ question, locale, answer: text, covered, asserted, ...(found && { found }) })
      await keeper.settle()
      setSaved({
        covered: covered.length,
        score: scoreOf(question, { covered, asserted }),
        cards: event.payload.evidence.length,
      })
    } catch (error) {
      // The answer stays in its field, and the page says why it was not kept.
      if (!(error instanceof StorageUnavailable)) throw error
    } finally {
      setBusy(false)
    }
  }

  function again() {
    setSaved(null)
    setFolded(false)
    void keeper.restart()
    field.current?.focus()
  }

  return (
    <>
      {learner.phase === 'unavailable' && <StorageNotice locale={locale} />}
      <div className="field">
        <label htmlFor={fieldId}>{m.answerLabel}</label>
        <p id={`${fieldId}-hint`} className="small muted">
          {m.answerHint}
        </p>
        <textarea
          ref={field}
          id={fieldId}
          className="input"
          value={text}
          onChange={(event) => keeper.change({ text: event.target.value })}
          aria-describedby={`${fieldId}-hint ${fieldId}-state`}
          aria-invalid={tooLong}
          readOnly={fixed}
        />
        <p id={`${fieldId}-state`} className="small muted min-h-6" aria-live="polite">
          {tooLong ? m.tooLong(text.length, maxAnswerLength) : kept && text !== '' && !saved ? m.draftKept : ''}
        </p>
      </div>
      <details
        ref={model}
        className="panel"
        open={revealed && !folded}
        onToggle={(event) => {
          const { open } = event.currentTarget
          setFolded(!open)
          if (open) keeper.change({ revealed: true })
        }}
        data-testid="model-answer"
      >
        <summary className="font-semibold">{m.reveal}</summary>
        <h2 id="model-answer" className="mt-4">
          {m.model}
        </h2>
        {revealed && text.trim() !== '' && (
          <p className="no-print mt-2">
            <a href="#your-marks">{m.toMarking}</a>
          </p>
        )}
        <div className="mt-2">{children}</div>
      </details>
      {revealed && (
        <form
          id="your-marks"
          tabIndex={-1}
          className="panel stack"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <AnswerMarking
            locale={locale}
            question={question}
            answer={text}
            verdicts={verdicts}
            fixed={fixed}
            onVerdict={(id, stands) => {
              if (!fixed) keeper.change({ overruled: overrule(overruled, found ?? nothingFound, id, stands) })
            }}
          />
          {refused && nothingWritten && (
            <p role="alert" className="message message-warn">
              {m.nothingWritten}
            </p>
          )}
          {!saved && (
            <div>
              <button type="submit" className="btn btn-primary" disabled={busy || tooLong || learner.phase !== 'ready'}>
                {m.save}
              </button>
            </div>
          )}
        </form>
      )}
      {saved && (
        <QuizResult locale={locale} saved={saved} points={question.points.length} next={next} onAgain={again} />
      )}
      <QuizHistory locale={locale} question={question} />
    </>
  )
}
