'use client'

import { useLearner } from '@/components/data/use-learner'
import { useNow } from '@/components/data/use-now'
import { extendTimer, setPaused } from '@/lib/client/activities'
import type { Locale } from '@/lib/i18n/locale'
import { interviewSessionMessages } from '@/lib/i18n/messages/interview-session'
import { isPaused } from '@/lib/interview/pauses'
import { type InterviewState, remainingSeconds, secondsInAll } from '@/lib/interview/session'
import { clockText } from './clock-text'

const extensionSeconds = 120

type Props = { locale: Locale; interview: InterviewState; id: string }

/** The clocks of the question and of the interview. They only inform, and can be stopped; nothing is cut off. */
export function InterviewClock({ locale, interview, id }: Props) {
  const m = interviewSessionMessages[locale]
  const { settings } = useLearner()
  const [moment] = useNow(settings, 1000)
  const { pauses, plan } = interview
  const index = interview.questions.findIndex((one) => one.id === id)
  const question = interview.questions[index]
  if (!question) return null
  const left = moment ? remainingSeconds(question, moment.at, pauses) : null
  const off = question.seconds === null
  const paused = isPaused(pauses)
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="muted" data-testid="progress">
          {m.progress(index + 1, interview.agenda.length)}
        </p>
        {plan && moment && (
          <p className="muted tabular-nums" data-testid="total" data-seconds={secondsInAll(interview, moment.at)}>
            {m.totalTime(clockText(secondsInAll(interview, moment.at)), plan.minutes)}
          </p>
        )}
        <p className="tabular-nums" role="timer" data-testid="clock" data-seconds={left ?? ''} data-paused={paused}>
          {off ? m.timerIsOff : left === null ? '' : m.timeLeft(clockText(left))}
        </p>
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <button type="button" className="btn px-3" onClick={() => void setPaused(interview.id, !paused)}>
          {paused ? m.resume : m.pause}
        </button>
        {!off && (
          <>
            <button
              type="button"
              className="btn px-3"
              onClick={() => void extendTimer(interview.id, id, extensionSeconds)}
            >
              {m.extend}
            </button>
            <button
              type="button"
              className="btn btn-quiet px-3"
              onClick={() => void extendTimer(interview.id, id, null)}
            >
              {m.turnOff}
            </button>
          </>
        )}
      </div>
      <p role="status" className={paused || left === 0 ? 'message message-warn mt-2' : 'hidden'}>
        {paused ? m.pausedNow : left === 0 && m.timeOver}
      </p>
    </div>
  )
}
