'use client'

import Link from 'next/link'
import { useMemo } from 'react'
import { useLearner } from '@/components/data/use-learner'
import { formatDateTime } from '@/components/ui/format'
import type { InterviewBank, ModelAnswers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewReportMessages } from '@/lib/i18n/messages/interview-report'
import { exerciseResults } from '@/lib/interview/exercise-results'
import type { InterviewState } from '@/lib/interview/session'
import { DownloadReport } from './download-report'
import { ReportBody } from './report-body'
import { ReportHistory } from './report-history'
import { ShareReport } from './share-report'
import { useReport } from './use-report'

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
  const exercises = useMemo(() => exerciseResults(events, interview.id), [events, interview.id])
  const report = useReport(bank, interview, exercises)
  const date = formatDateTime(interview.startedAt, locale)
  const weak = new Set(
    report.questions.flatMap(({ id, missed }) => {
      const points = bank.questions.find((one) => one.id === id)?.points ?? []
      return points.flatMap((point) => (missed.includes(point.id) ? [point.card] : []))
    }),
  )
  return (
    <div className="stack report-sheet" data-testid="report" data-overall={report.overall ?? ''}>
      <ReportBody locale={locale} interview={interview} report={report} bank={bank} models={models}>
        {weak.size > 0 && (
          <p className="row print:hidden">
            <span>{m.weak(weak.size)}</span>
            <Link className="btn" href={`/${locale}/review`}>
              {m.review}
            </Link>
          </p>
        )}
      </ReportBody>
      <ReportHistory locale={locale} bank={bank} current={interview.id} />
      {interview.finishedAt !== null && <ShareReport locale={locale} interview={interview.id} />}
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
