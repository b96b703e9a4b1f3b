'use client'

import { useLearner } from '@/components/data/use-learner'
import { useNow } from '@/components/data/use-now'
import { extendInterview, extendTimer, setPaused } from '@/lib/client/activities'
import type { Locale } from '@/lib/i18n/locale'
import { interviewSessionMessages } from '@/lib/i18n/messages/interview-session'
import { isPaused } from '@/lib/interview/pauses'
import { type InterviewState, remainingInAll, remainingSeconds, secondsInAll } from '@/lib/interview/session'
import { clockText } from './clock-text'
import { MoreTime } from './more-time'

/** What one press adds to the clock of a question and to that of the interview, in seconds. */
const more = { question: 120, interview: 300 }

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
  const leftInAll = moment ? remainingInAll(interview, moment.at) : null
  const used = moment ? secondsInAll(interview, moment.at) : null
  const off = question.seconds === null
  const paused = isPaused(pauses)
  const over = paused ? m.pausedNow : leftInAll === 0 ? m.totalOver : left === 0 ? m.timeOver : null
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="muted" data-testid="progress">
          {m.progress(index + 1, interview.agenda.length)}
        </p>
        {plan && used !== null && (
          <p
            className="muted tabular-nums"
            role="timer"
            data-testid="total"
            data-seconds={leftInAll ?? ''}
            data-used={used}
          >
            {leftInAll === null ? m.totalUsed(clockText(used)) : m.totalLeft(clockText(leftInAll))}
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
          <MoreTime
            words={[m.extend, m.turnOff]}
            onChange={(on) => void extendTimer(interview.id, id, on ? more.question : null)}
          />
        )}
        {interview.seconds !== null && (
          <MoreTime
            words={[m.extendTotal, m.turnTotalOff]}
            onChange={(on) => void extendInterview(interview.id, on ? more.interview : null)}
          />
        )}
      </div>
      <p role="status" className={over === null ? 'hidden' : 'message message-warn mt-2'}>
        {over}
      </p>
    </div>
  )
}
