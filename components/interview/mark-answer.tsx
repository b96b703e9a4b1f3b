'use client'

import { useState } from 'react'
import { RubricForm } from '@/components/quiz/rubric-form'
import { Html } from '@/components/ui/html'
import { markAnswer } from '@/lib/client/activities'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import { scoreOf } from '@/lib/interview/report'
import type { QuestionState } from '@/lib/interview/session'
import { AnswerText } from './answer-text'

type Props = { locale: Locale; interview: string; number: number; question: RenderedQuestion; state: QuestionState }

/** One answer of the interview, marked by the learner against the rubric; the marks can be changed and saved again. */
export function MarkAnswer({ locale, interview, number, question, state }: Props) {
  const m = interviewMessages[locale]
  const [covered, setCovered] = useState<string[]>([...(state.covered ?? [])])
  const [busy, setBusy] = useState(false)
  const marked = state.covered !== null && covered.join() === state.covered.join()

  async function save() {
    setBusy(true)
    try {
      await markAnswer({ interview, question, covered })
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      className="panel stack"
      data-testid="marking"
      data-marked={marked}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div>
        <p className="eyebrow">{m.questionNumber(number)}</p>
        <h3>
          <Html as="span" html={question.prompt} />
        </h3>
      </div>
      <AnswerText locale={locale} text={state.answer} />
      <p>
        <a href={`/${locale}/quiz/${question.id}`} target="_blank" rel="noreferrer">
          {m.model}
        </a>
      </p>
      <RubricForm
        locale={locale}
        legend={quizMessages[locale].rubric}
        hint={m.markHint}
        points={question.points}
        covered={covered}
        onChange={setCovered}
      />
      <div className="row">
        <button type="submit" className="btn btn-primary" disabled={busy || marked}>
          {m.saveMark}
        </button>
        <p role="status">{marked && m.score(scoreOf(question.points, covered))}</p>
      </div>
    </form>
  )
}
