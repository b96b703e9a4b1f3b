import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { markingWords } from '@/lib/i18n/messages/marking'
import { highlighted } from '@/lib/interview/highlight'
import type { AnswerMarks } from '@/lib/interview/marker/marker'

type Props = {
  locale: Locale
  question: Pick<RenderedQuestion, 'points' | 'misconceptions'>
  answer: string
  marks: AnswerMarks
  /** Shown to somebody who did not write it. */
  readOnly?: boolean
}

/** What the learner wrote, as text, with the evidence for each point marked and numbered as in the rubric. */
export function MarkedAnswer({ locale, question, answer, marks, readOnly = false }: Props) {
  const m = markingWords(locale, readOnly)
  const stretches = highlighted(answer, marks)
  const points = question.points.map(({ id }) => id)
  const wrong = question.misconceptions.map(({ id }) => id)
  const labelOf = (id: string) =>
    points.includes(id) ? m.point(points.indexOf(id) + 1) : m.misconception(wrong.indexOf(id) + 1)
  const signOf = (id: string) => (points.includes(id) ? `${points.indexOf(id) + 1}` : `✗${wrong.indexOf(id) + 1}`)
  return (
    <div data-testid="marked-answer">
      <p className="field-label">{m.markedAnswer}</p>
      <p className="marked-answer mt-1">
        {stretches.map(({ start, text, ids }, i) => {
          if (ids.length === 0) return <span key={start}>{text}</span>
          const ending = ids.filter((id) => !stretches[i + 1]?.ids.includes(id))
          return (
            <mark key={start} data-kind={ids.some((id) => wrong.includes(id)) ? 'misconception' : 'point'}>
              {text}
              {ending.map((id) => (
                <sup key={id} title={labelOf(id)}>
                  <span aria-hidden="true">{signOf(id)}</span>
                  <span className="sr-only"> ({labelOf(id)})</span>
                </sup>
              ))}
            </mark>
          )
        })}
      </p>
      {stretches.every(({ ids }) => ids.length === 0) && <p className="small muted mt-1">{m.nothingMarked}</p>}
    </div>
  )
}
