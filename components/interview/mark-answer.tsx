import { RubricForm } from '@/components/quiz/rubric-form'
import { Html } from '@/components/ui/html'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import { scoreOf } from '@/lib/interview/report'
import { AnswerText } from './answer-text'

type Props = {
  locale: Locale
  number: number
  question: RenderedQuestion
  answer: string
  covered: string[]
  /** Whether the ticks are saved as they stand. */
  marked: boolean
  busy: boolean
  onChange(covered: string[]): void
  onSave(): void
}

/** One answer of the interview beside its rubric; the marks can be changed and saved again. */
export function MarkAnswer({ locale, number, question, answer, covered, marked, busy, onChange, onSave }: Props) {
  const m = interviewMessages[locale]
  return (
    <form
      className="panel stack"
      data-testid="marking"
      data-marked={marked}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <div>
        <p className="eyebrow">{m.questionNumber(number)}</p>
        <h3>
          <Html as="span" html={question.prompt} />
        </h3>
      </div>
      <AnswerText locale={locale} text={answer} />
      <p>
        <a href={`/${locale}/quiz/${question.id}#model-answer`} target="_blank" rel="noreferrer">
          {m.model}
        </a>
      </p>
      <RubricForm
        locale={locale}
        legend={quizMessages[locale].rubric}
        hint={m.markHint}
        points={question.points}
        covered={covered}
        onChange={onChange}
      />
      <div className="row">
        <button type="submit" className="btn btn-primary" disabled={busy || marked}>
          {m.saveMark}
        </button>
        <p role="status">{marked && m.score(scoreOf(question.points, covered))}</p>
      </div>
    </form>
  )
}
