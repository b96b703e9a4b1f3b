'use client'

import Link from 'next/link'
import { formatDateTime } from '@/components/ui/format'
import type { InterviewBank, ModelAnswers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import { interviewReportMessages } from '@/lib/i18n/messages/interview-report'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { sharedMessages } from '@/lib/i18n/messages/share'
import { loadBank, loadModels } from './load-bank'
import { ReportBody } from './report-body'
import { useLoaded } from './use-loaded'
import { useReport } from './use-report'
import { type Shared, useShared } from './use-shared'

type Props = { locale: Locale; bank: string; models: string }

/** Somebody else's report, as far as the address opens one; else what is the matter. */
export function SharedReport({ locale, bank, models }: Props) {
  const m = sharedMessages[locale]
  const shared = useShared(locale)
  const loaded = useLoaded(loadBank, bank)
  const answers = useLoaded(loadModels, models)

  if (shared.phase === 'gone')
    return (
      <div className="message message-warn stack" role="status" data-testid="shared-gone">
        <p>
          <strong>{m.goneTitle}</strong>
        </p>
        <p>{m.gone}</p>
        <OwnInterview locale={locale} />
      </div>
    )
  if (shared.phase === 'unreachable')
    return (
      <div className="message message-warn stack" role="status" data-testid="shared-unreachable">
        <p>{shared.message ?? m.unreachable}</p>
        <p>
          <button type="button" className="btn" onClick={shared.again}>
            {m.again}
          </button>
        </p>
      </div>
    )
  if (shared.phase === 'loading' || loaded.phase !== 'ready')
    return (
      <p role="status" className={loaded.phase === 'failed' ? 'message message-warn' : 'muted needs-script'}>
        {loaded.phase === 'failed' ? interviewMessages[locale].bankFailed : reviewMessages[locale].loading}
      </p>
    )
  return (
    <Sheet
      locale={locale}
      shared={shared}
      bank={loaded.value}
      models={answers.phase === 'ready' ? answers.value : answers.phase}
    />
  )
}

type SheetProps = {
  locale: Locale
  shared: Shared & { phase: 'found' }
  bank: InterviewBank
  models: ModelAnswers | 'loading' | 'failed'
}

function Sheet({ locale, shared: { interview, exercises, sharedAt }, bank, models }: SheetProps) {
  const report = useReport(bank, interview, exercises)
  return (
    <div className="stack report-sheet" data-testid="shared-report" data-overall={report.overall ?? ''}>
      <p className="small muted">{sharedMessages[locale].note(formatDateTime(sharedAt, locale))}</p>
      <ReportBody locale={locale} interview={interview} report={report} bank={bank} models={models} readOnly />
      <div className="row print:hidden">
        <button type="button" className="btn" onClick={() => window.print()}>
          {interviewReportMessages[locale].print}
        </button>
        <OwnInterview locale={locale} />
      </div>
    </div>
  )
}

function OwnInterview({ locale }: { locale: Locale }) {
  return (
    <p>
      <Link className="btn btn-quiet" href={`/${locale}/interview`}>
        {sharedMessages[locale].own}
      </Link>
    </p>
  )
}
