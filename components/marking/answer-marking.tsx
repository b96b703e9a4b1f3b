'use client'

import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { markingWords } from '@/lib/i18n/messages/marking'
import { scoreOf } from '@/lib/interview/score'
import { MarkedAnswer } from './marked-answer'
import { SecondOpinion } from './second-opinion'
import { useModelStatus } from './use-model-status'
import { useSecondOpinion } from './use-second-opinion'
import type { Verdicts } from './use-verdicts'
import { VerdictForm } from './verdict-form'
import { VerdictList } from './verdict-list'

type Props = {
  locale: Locale
  question: RenderedQuestion
  answer: string
  verdicts: Verdicts
  /** The verdicts are folded away under this heading. */
  folded?: string
  /** What stands is kept, and cannot be changed any more. */
  fixed?: boolean
  /** Called when the learner sees it otherwise; without it the marks are for reading alone. */
  onVerdict?(id: string, stands: boolean): void
}

/** An answer with its evidence, the verdict on each point and misconception, and the score that follows from them. */
export function AnswerMarking({ locale, question, answer, verdicts, folded, fixed = false, onVerdict }: Props) {
  const readOnly = onVerdict === undefined
  const m = markingWords(locale, readOnly)
  const { phase, marks, found, covered, asserted } = verdicts
  const stand = { locale, question, found, covered, asserted }
  const status = useModelStatus(!readOnly && found !== null && answer.trim() !== '')
  const place = status instanceof Object ? status : null
  const opinion = useSecondOpinion(question.id, locale, answer)
  const form = readOnly ? (
    <VerdictList {...stand} />
  ) : (
    <VerdictForm {...stand} model={opinion.marks} onVerdict={onVerdict} />
  )
  return (
    <>
      {marks ? (
        <MarkedAnswer locale={locale} question={question} answer={answer} marks={marks} readOnly={readOnly} />
      ) : (
        // In a report the answer stands nowhere else, and is to be read even where the rules cannot be had.
        folded !== undefined && answer.trim() !== '' && <p className="marked-answer">{answer}</p>
      )}
      {answer.trim() !== '' && phase !== 'marked' && (
        <p role="status" className={phase === 'failed' ? 'message message-warn' : 'small muted'}>
          {phase === 'failed' ? m.failed : m.waiting}
        </p>
      )}
      {folded === undefined ? (
        form
      ) : (
        <details data-testid="verdicts">
          <summary className="font-semibold">{folded}</summary>
          <div className="stack mt-2">{form}</div>
        </details>
      )}
      {place && found && (
        <SecondOpinion
          locale={locale}
          place={place}
          opinion={opinion}
          question={question}
          answer={answer}
          found={found}
          standing={[...covered, ...asserted]}
          onVerdict={fixed ? undefined : onVerdict}
        />
      )}
      {found && (
        <p role="status" data-testid="marked-score" data-score={scoreOf(question, { covered, asserted })}>
          <strong>{m.score(scoreOf(question, { covered, asserted }))}</strong>
        </p>
      )}
    </>
  )
}
