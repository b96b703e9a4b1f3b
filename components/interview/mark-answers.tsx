'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { finishInterview, markAnswer } from '@/lib/client/activities'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import type { InterviewState } from '@/lib/interview/session'
import { MarkAnswer } from './mark-answer'
import { useMarks } from './use-marks'

type Props = { locale: Locale; interview: InterviewState; questions: readonly RenderedQuestion[] }

/** Every answer beside its rubric. The report saves the ticks that were not saved yet, and can be read at any time. */
export function MarkAnswers({ locale, interview, questions }: Props) {
  const m = interviewMessages[locale]
  const router = useRouter()
  const [marks, change] = useMarks(interview)
  const [busy, setBusy] = useState(false)
  const report = `/${locale}/interview/report?id=${interview.id}`

  // Fetched while there is a network: the report opens without one.
  useEffect(() => router.prefetch(report), [router, report])

  async function save(question: RenderedQuestion, covered: string[]) {
    setBusy(true)
    try {
      await markAnswer({ interview: interview.id, question, covered })
    } finally {
      setBusy(false)
    }
  }

  async function finish() {
    for (const state of interview.questions) {
      const question = questions.find((one) => one.id === state.id)
      const covered = marks[state.id]
      if (question && covered && covered.join() !== state.covered?.join()) await save(question, covered)
    }
    if (interview.finishedAt === null) await finishInterview(interview.id)
    router.push(report)
  }

  return (
    <>
      <h2>{m.markTitle}</h2>
      {interview.questions.map((state, index) => {
        const question = questions.find((one) => one.id === state.id)
        const covered = marks[state.id] ?? [...(state.covered ?? [])]
        return (
          question && (
            <MarkAnswer
              key={state.id}
              locale={locale}
              number={index + 1}
              question={question}
              answer={state.answer}
              covered={covered}
              marked={state.covered !== null && covered.join() === state.covered.join()}
              busy={busy}
              onChange={(next) => change(state.id, next)}
              onSave={() => void save(question, covered)}
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
