'use client'

import { formatDateTime } from '@/components/ui/format'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import { interviewReport } from '@/lib/interview/report'
import type { InterviewState } from '@/lib/interview/session'
import { FoundInterview } from './found-interview'
import { ReportQuestion } from './report-question'

type Props = { locale: Locale; questions: readonly RenderedQuestion[] }

export function InterviewReport({ locale, questions }: Props) {
  return (
    <FoundInterview locale={locale}>
      {(interview) => <Report locale={locale} questions={questions} interview={interview} />}
    </FoundInterview>
  )
}

function Report({ locale, questions, interview }: Props & { interview: InterviewState }) {
  const m = interviewMessages[locale]
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
