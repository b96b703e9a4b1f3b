'use client'

import { useState } from 'react'
import { finishInterview } from '@/lib/client/activities'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import type { InterviewState } from '@/lib/interview/session'
import { MarkAnswer } from './mark-answer'

type Props = { locale: Locale; interview: InterviewState; questions: readonly RenderedQuestion[] }

/** Every answer beside its rubric; the report can be read at any time, also with answers left unmarked. */
export function MarkAnswers({ locale, interview, questions }: Props) {
  const m = interviewMessages[locale]
  const [busy, setBusy] = useState(false)

  async function finish() {
    setBusy(true)
    if (interview.finishedAt === null) await finishInterview(interview.id)
    window.location.assign(`/${locale}/interview/report?id=${interview.id}`)
  }

  return (
    <>
      <div>
        <h2>{m.markTitle}</h2>
      </div>
      {interview.questions.map((state, index) => {
        const question = questions.find((one) => one.id === state.id)
        return (
          question && (
            <MarkAnswer
              key={state.id}
              locale={locale}
              interview={interview.id}
              number={index + 1}
              question={question}
              state={state}
            />
          )
        )
      })}
      <div>
        <button type="button" className="btn btn-primary" disabled={busy} onClick={() => void finish()}>
          {m.finish}
        </button>
      </div>
    </>
  )
}
