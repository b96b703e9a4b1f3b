'use client'

import { StorageNotice } from '@/components/data/storage-notice'
import { formatDateTime } from '@/components/ui/format'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { interviewReport } from '@/lib/interview/report'
import { InterviewMissing } from './interview-missing'
import { ReportQuestion } from './report-question'
import { useInterview } from './use-interview'

type Props = { locale: Locale; questions: readonly RenderedQuestion[] }

export function InterviewReport({ locale, questions }: Props) {
  const m = interviewMessages[locale]
  const found = useInterview()
  if (found.phase === 'unavailable') return <StorageNotice locale={locale} />
  if (found.phase === 'missing') return <InterviewMissing locale={locale} />
  if (found.phase !== 'found')
    return (
      <p className="muted needs-script" role="status">
        {reviewMessages[locale].loading}
      </p>
    )
  const { interview } = found
  const report = interviewReport(interview, new Map(questions.map((question) => [question.id, question.points])))
  return (
    <div className="stack" data-testid="report">
      <p className="lead">
        {formatDateTime(interview.startedAt, locale)}
        {report.overall !== null && <> · {m.overall(report.overall)}</>}
      </p>
      {interview.questions.map((state, index) => {
        const question = questions.find((one) => one.id === state.id)
        return (
          question && (
            <ReportQuestion
              key={state.id}
              locale={locale}
              number={index + 1}
              question={question}
              answer={state.answer}
              report={report.questions[index]?.report ?? null}
            />
          )
        )
      })}
      <p className="row print:hidden">
        <button type="button" className="btn" onClick={() => window.print()}>
          {m.print}
        </button>
        <a className="btn" href={`/${locale}/interview/session?id=${interview.id}&step=marking`}>
          {m.markTitle}
        </a>
        <a className="btn btn-quiet" href={`/${locale}/interview`}>
          {m.back}
        </a>
      </p>
    </div>
  )
}
