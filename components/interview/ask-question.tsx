'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Html } from '@/components/ui/html'
import { openQuestion } from '@/lib/client/activities'
import type { RenderedQuestion } from '@/lib/content/types'
import { maxAnswerLength } from '@/lib/events/limits'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import type { InterviewState } from '@/lib/interview/session'
import { showStep } from './address'
import { InterviewMissing } from './interview-missing'
import { InterviewTimer } from './interview-timer'
import { useAnswer } from './use-answer'

type Props = { locale: Locale; interview: InterviewState; question: RenderedQuestion | undefined }

/** One question on the screen: its clock, and the answer that is kept with every keystroke. */
export function AskQuestion({ locale, interview, question }: Props) {
  const m = interviewMessages[locale]
  const fieldId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const index = interview.questions.findIndex((one) => one.id === question?.id)
  const state = interview.questions[index]
  const next = interview.questions[index + 1]
  const answer = useAnswer(interview.id, question?.id ?? '', state?.answer ?? '')
  const [busy, setBusy] = useState(false)
  const unopened = state?.openedAt === null ? question?.id : undefined
  const tooLong = answer.text.length > maxAnswerLength

  useEffect(() => {
    if (unopened) void openQuestion(interview.id, unopened)
  }, [interview.id, unopened])

  useEffect(() => {
    const { current } = field
    current?.focus()
    // After a reload the next words go behind what was written, not before it.
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])

  if (!question || !state) return <InterviewMissing locale={locale} />

  async function advance() {
    setBusy(true)
    await answer.flush()
    if (next) await openQuestion(interview.id, next.id)
    else showStep(`?id=${interview.id}&step=marking`)
  }

  return (
    <section className="stack" data-testid="interview" data-question-number={index + 1}>
      <InterviewTimer
        locale={locale}
        interview={interview.id}
        question={state}
        progress={m.progress(index + 1, interview.questions.length)}
      />
      <h2>
        <Html as="span" html={question.prompt} />
      </h2>
      <div className="field">
        <label htmlFor={fieldId}>{m.answerLabel}</label>
        <textarea
          ref={field}
          id={fieldId}
          className="input min-h-64"
          value={answer.text}
          aria-invalid={tooLong}
          aria-describedby={`${fieldId}-state`}
          onChange={(event) => answer.change(event.target.value)}
        />
        <p id={`${fieldId}-state`} className="small muted min-h-6" data-kept={answer.kept}>
          {tooLong
            ? quizMessages[locale].tooLong(answer.text.length, maxAnswerLength)
            : answer.text === ''
              ? ''
              : answer.kept
                ? m.kept
                : m.keeping}
        </p>
      </div>
      <div>
        <button type="button" className="btn btn-primary" disabled={busy || tooLong} onClick={() => void advance()}>
          {next ? m.next : m.toMarking}
        </button>
      </div>
    </section>
  )
}
