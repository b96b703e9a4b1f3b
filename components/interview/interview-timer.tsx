'use client'

import { useLearner } from '@/components/data/use-learner'
import { useNow } from '@/components/data/use-now'
import { extendTimer } from '@/lib/client/activities'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import { type QuestionState, remainingSeconds } from '@/lib/interview/session'

const extensionSeconds = 120

type Props = { locale: Locale; interview: string; question: QuestionState; progress: string }

/** The question's clock. It only informs: time can be added or the timer turned off, and nothing is cut off. */
export function InterviewTimer({ locale, interview, question, progress }: Props) {
  const m = interviewMessages[locale]
  const { settings } = useLearner()
  const [moment] = useNow(settings, 1000)
  const left = moment ? remainingSeconds(question, moment.at) : null
  const off = question.seconds === null
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="muted">{progress}</p>
        <p className="tabular-nums" role="timer" data-testid="clock" data-seconds={left ?? ''}>
          {off ? m.timerIsOff : left === null ? '' : m.timeLeft(clockText(left))}
        </p>
      </div>
      {!off && (
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <button
            type="button"
            className="btn px-3"
            onClick={() => void extendTimer(interview, question.id, extensionSeconds)}
          >
            {m.extend}
          </button>
          <button
            type="button"
            className="btn btn-quiet px-3"
            onClick={() => void extendTimer(interview, question.id, null)}
          >
            {m.turnOff}
          </button>
        </div>
      )}
      <p role="status" className={left === 0 ? 'message message-warn mt-2' : 'hidden'}>
        {left === 0 && m.timeOver}
      </p>
    </div>
  )
}

function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
