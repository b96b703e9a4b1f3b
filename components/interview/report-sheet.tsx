'use client'

import Link from 'next/link'
import { useMemo } from 'react'
import { useLearner } from '@/components/data/use-learner'
import { formatDateTime } from '@/components/ui/format'
import type { InterviewBank, ModelAnswers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewReportMessages } from '@/lib/i18n/messages/interview'
import { exerciseResults } from '@/lib/interview/exercise-results'
import { interviewReport } from '@/lib/interview/report'
import type { InterviewState } from '@/lib/interview/session'
import { Competencies } from './competencies'
import { DownloadReport } from './download-report'
import { ReportExercises } from './report-exercises'
import { ReportHistory } from './report-history'
import { ReportQuestion } from './report-question'
import { useEvidence } from './use-evidence'

type Props = {
  locale: Locale
  interview: InterviewState
  bank: InterviewBank
  models: ModelAnswers | 'loading' | 'failed'
}

/** All that an interview showed, and the ways on from there. */
export function ReportSheet({ locale, interview, bank, models }: Props) {
  const m = interviewReportMessages[locale]
  const { events } = useLearner()
  const evidence = useEvidence(bank, interview)
  const report = useMemo(
    () =>
      interviewReport(interview, {
        question: (id) => bank.questions.find((one) => one.id === id),
        exercises: exerciseResults(events, interview.id),
        evidence: (id) =>
          evidence.get(id)?.points.flatMap(({ verdict, spans }) => (verdict === 'covered' ? spans : [])) ?? [],
        now: interview.finishedAt ?? interview.startedAt,
      }),
    [interview, bank, events, evidence],
  )
  const date = formatDateTime(interview.startedAt, locale)
  const weak = new Set(
    report.questions.flatMap(({ id, missed }) => {
      const points = bank.questions.find((one) => one.id === id)?.points ?? []
      return points.flatMap((point) => (missed.includes(point.id) ? [point.card] : []))
    }),
  )
  return (
    <div className="stack" data-testid="report" data-overall={report.overall ?? ''}>
      <p className="lead">
        {m.summary(date)} · {report.overall === null ? m.noOverall : m.overall(report.overall)}
      </p>
      <Competencies locale={locale} competencies={report.competencies} />
      {weak.size > 0 && (
        <p className="row print:hidden">
          <span>{m.weak(weak.size)}</span>
          <Link className="btn" href={`/${locale}/review`}>
            {m.review}
          </Link>
        </p>
      )}
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
            />
          )
        )
      })}
      <ReportExercises locale={locale} bank={bank} results={report.exercises} />
      <ReportHistory locale={locale} bank={bank} current={interview.id} />
      <div className="row print:hidden">
        <button type="button" className="btn" onClick={() => window.print()}>
          {m.print}
        </button>
        <DownloadReport locale={locale} date={date} report={report} bank={bank} interview={interview} />
        <Link className="btn btn-quiet" href={`/${locale}/interview`}>
          {m.again}
        </Link>
      </div>
    </div>
  )
}
