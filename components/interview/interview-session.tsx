'use client'

import { StorageNotice } from '@/components/data/storage-notice'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { useQueryParameter } from './address'
import { AskQuestion } from './ask-question'
import { InterviewMissing } from './interview-missing'
import { MarkAnswers } from './mark-answers'
import { useInterview } from './use-interview'

type Props = { locale: Locale; questions: readonly RenderedQuestion[] }

/** Asking, then marking. Where the learner is comes from the log and the address, so a reload changes nothing. */
export function InterviewSession({ locale, questions }: Props) {
  const found = useInterview()
  const marking = useQueryParameter('step') === 'marking'
  if (found.phase === 'unavailable') return <StorageNotice locale={locale} />
  if (found.phase === 'missing') return <InterviewMissing locale={locale} />
  if (found.phase !== 'found')
    return (
      <p className="muted needs-script" role="status">
        {reviewMessages[locale].loading}
      </p>
    )
  const { interview } = found
  return marking || interview.finishedAt !== null ? (
    <MarkAnswers locale={locale} interview={interview} questions={questions} />
  ) : (
    <AskQuestion
      key={interview.current}
      locale={locale}
      interview={interview}
      question={questions.find((question) => question.id === interview.current)}
    />
  )
}
