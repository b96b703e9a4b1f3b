'use client'

import { type Ref, useEffect, useId } from 'react'
import { AnswerMarking } from '@/components/marking/answer-marking'
import { useVerdicts } from '@/components/marking/use-verdicts'
import { useQuizDraft } from '@/components/quiz/use-quiz-draft'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Grade } from '@/lib/events/evidence'
import { maxAnswerLength } from '@/lib/events/limits'
import type { Locale } from '@/lib/i18n/locale'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { gradeOfAnswer } from '@/lib/interview/grade'
import { nothingFound, overrule } from '@/lib/interview/verdicts'
import { CardSides } from './card-sides'
import type { ReviewCard } from './review-cards'

type Props = {
  locale: Locale
  card: ReviewCard
  question: RenderedQuestion
  revealed: boolean
  backRef: Ref<HTMLDivElement>
  /** What the answer suggests, once it is marked; null for none. */
  onProposed(proposed: { card: string; grade: Grade } | null): void
}

/** The card of a quiz question: the answer may be written, and is then marked by the rubric beside the model answer. */
export function QuestionCard({ locale, card, question, revealed, backRef, onProposed }: Props) {
  const m = reviewMessages[locale]
  const fieldId = useId()
  const [{ draft, kept }, keeper] = useQuizDraft(`review.${card.id}`)
  const { text, overruled } = draft
  const verdicts = useVerdicts(question, text, overruled)
  const { found, covered, asserted } = verdicts
  const written = text.trim() !== ''
  const grade = revealed && found ? gradeOfAnswer(question, { covered, asserted }) : null

  useEffect(() => onProposed(grade === null ? null : { card: card.id, grade }), [grade, card.id, onProposed])

  // Graded, it gives way to the next card: what was written has served.
  useEffect(() => {
    if (!revealed) return
    return () => void keeper.settle()
  }, [revealed, keeper])

  return (
    <>
      <CardSides locale={locale} card={card} revealed={revealed} backRef={backRef} />
      {!revealed && (
        <div className="field">
          <label htmlFor={fieldId}>{m.writeAnswer}</label>
          <textarea
            id={fieldId}
            className="input"
            value={text}
            data-kept={kept}
            maxLength={maxAnswerLength}
            placeholder={quizMessages[locale].answerHint}
            onChange={(event) => keeper.change({ text: event.target.value })}
          />
        </div>
      )}
      {revealed && written && (
        <section className="panel stack" data-testid="written">
          <AnswerMarking
            locale={locale}
            question={question}
            answer={text}
            verdicts={verdicts}
            folded={m.checkVerdicts}
            onVerdict={(id, stands) =>
              keeper.change({ overruled: overrule(overruled, found ?? nothingFound, id, stands) })
            }
          />
        </section>
      )}
    </>
  )
}
