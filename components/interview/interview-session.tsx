'use client'

import { useEffect } from 'react'
import { loadMarker } from '@/lib/client/marker'
import type { InterviewBank } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import { interviewSessionMessages } from '@/lib/i18n/messages/interview-session'
import { reviewMessages } from '@/lib/i18n/messages/review'
import type { InterviewState } from '@/lib/interview/session'
import { stepOf } from '@/lib/interview/step'
import { AskExercise } from './ask-exercise'
import { AskQuestion } from './ask-question'
import { FoundInterview } from './found-interview'
import { InterviewMissing } from './interview-missing'
import { loadBank } from './load-bank'
import { useLoaded } from './use-loaded'

type Props = { locale: Locale; bank: string }

/** Asking, until the interview is over. Where the learner is comes from the log alone, so a reload changes nothing. */
export function InterviewSession({ locale, bank }: Props) {
  const loaded = useLoaded(loadBank, bank)
  return (
    <FoundInterview locale={locale}>
      {(interview) =>
        loaded.phase === 'ready' ? (
          <CurrentStep locale={locale} interview={interview} bank={loaded.value} />
        ) : (
          <p role="status" className={loaded.phase === 'failed' ? 'message message-warn' : 'muted'}>
            {loaded.phase === 'failed' ? interviewMessages[locale].bankFailed : reviewMessages[locale].loading}
          </p>
        )
      }
    </FoundInterview>
  )
}

type StepProps = { locale: Locale; interview: InterviewState; bank: InterviewBank }

function CurrentStep({ locale, interview, bank }: StepProps) {
  const over = interview.finishedAt !== null
  const { agenda } = interview

  // Fetched while there is a network: what is asked on follows from the marks.
  useEffect(() => {
    const ahead = bank.questions.filter(({ id, parent = '' }) => agenda.includes(id) || agenda.includes(parent))
    for (const { marking } of ahead) loadMarker(marking).catch(() => {})
  }, [bank, agenda])

  useEffect(() => {
    if (over) window.location.replace(`/${locale}/interview/report?id=${interview.id}`)
  }, [over, locale, interview.id])

  if (over)
    return (
      <p role="status" className="muted">
        {interviewSessionMessages[locale].finishing}
      </p>
    )
  const current = interview.current ?? ''
  const exercise = bank.exercises.find(({ kind }) => kind.id === current)
  if (exercise)
    return <AskExercise key={current} locale={locale} interview={interview} bank={bank} exercise={exercise} />
  const question = bank.questions.find(({ id }) => id === stepOf(current).of)
  if (!question) return <InterviewMissing locale={locale} />
  return <AskQuestion key={current} locale={locale} interview={interview} bank={bank} question={question} />
}
