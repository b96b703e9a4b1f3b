'use client'

import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { FoundInterview } from './found-interview'
import { loadBank, loadModels } from './load-bank'
import { ReportSheet } from './report-sheet'
import { useLoaded } from './use-loaded'

type Props = { locale: Locale; bank: string; models: string }

/** The report of the interview that the address names; it can be read while the interview goes on, too. */
export function InterviewReport({ locale, bank, models }: Props) {
  const loaded = useLoaded(loadBank, bank)
  const answers = useLoaded(loadModels, models)
  return (
    <FoundInterview locale={locale}>
      {(interview) =>
        loaded.phase === 'ready' ? (
          <ReportSheet
            locale={locale}
            interview={interview}
            bank={loaded.value}
            models={answers.phase === 'ready' ? answers.value : answers.phase}
          />
        ) : (
          <p role="status" className={loaded.phase === 'failed' ? 'message message-warn' : 'muted'}>
            {loaded.phase === 'failed' ? interviewMessages[locale].bankFailed : reviewMessages[locale].loading}
          </p>
        )
      }
    </FoundInterview>
  )
}
