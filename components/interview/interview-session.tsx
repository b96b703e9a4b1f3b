'use client'

import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { useQueryParameter } from './address'
import { AskQuestion } from './ask-question'
import { FoundInterview } from './found-interview'
import { MarkAnswers } from './mark-answers'

type Props = { locale: Locale; questions: readonly RenderedQuestion[] }

/** Asking, then marking. Where the learner is comes from the log and the address, so a reload changes nothing. */
export function InterviewSession({ locale, questions }: Props) {
  const marking = useQueryParameter('step') === 'marking'
  return (
    <FoundInterview locale={locale}>
      {(interview) =>
        marking || interview.finishedAt !== null ? (
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
    </FoundInterview>
  )
}
