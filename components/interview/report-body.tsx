'use client'

import type { ReactNode } from 'react'
import { formatDateTime } from '@/components/ui/format'
import type { InterviewBank, ModelAnswers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewReportMessages } from '@/lib/i18n/messages/interview-report'
import type { InterviewReport } from '@/lib/interview/report'
import type { InterviewState } from '@/lib/interview/session'
import { Competencies } from './competencies'
import { ReportExercises } from './report-exercises'
import { ReportQuestion } from './report-question'

type Props = {
  locale: Locale
  interview: InterviewState
  report: InterviewReport
  bank: InterviewBank
  models: ModelAnswers | 'loading' | 'failed'
  /** Nothing can be overruled: the report is somebody else's. */
  readOnly?: boolean
  /** What stands before the questions. */
  children?: ReactNode
}

/** What an interview showed: in all, and question by question. */
export function ReportBody({ locale, interview, report, bank, models, readOnly = false, children }: Props) {
  const m = interviewReportMessages[locale]
  return (
    <>
      <p className="lead">
        {m.summary(formatDateTime(interview.startedAt, locale))} ·{' '}
        {report.overall === null ? m.noOverall : m.overall(report.overall)}
      </p>
      <Competencies locale={locale} competencies={report.competencies} />
      {children}
      {report.questions.map((one, index) => {
        const question = bank.questions.find(({ id }) => id === one.id)
        return (
          question && (
            <ReportQuestion
              key={one.id}
              locale={locale}
              number={index + 1}
              interview={interview}
              question={question}
              report={one}
              model={models instanceof Object ? (models[one.id] ?? 'failed') : models}
              readOnly={readOnly}
            />
          )
        )
      })}
      <ReportExercises locale={locale} bank={bank} results={report.exercises} />
    </>
  )
}
