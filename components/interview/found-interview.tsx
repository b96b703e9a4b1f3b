'use client'

import type { ReactNode } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'
import type { InterviewState } from '@/lib/interview/session'
import { InterviewMissing } from './interview-missing'
import { useInterview } from './use-interview'

type Props = { locale: Locale; children(interview: InterviewState): ReactNode }

/** What to show of the interview that the address names; until it is found, or when it is not, what is the matter. */
export function FoundInterview({ locale, children }: Props) {
  const found = useInterview()
  if (found.phase === 'unavailable') return <StorageNotice locale={locale} />
  if (found.phase === 'missing') return <InterviewMissing locale={locale} />
  if (found.phase !== 'found')
    return (
      <p className="muted needs-script" role="status">
        {reviewMessages[locale].loading}
      </p>
    )
  return <>{children(found.interview)}</>
}
