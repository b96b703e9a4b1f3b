import { Html } from '@/components/ui/html'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import type { QuestionReport } from '@/lib/interview/report'
import { AnswerText } from './answer-text'

type Props = {
  locale: Locale
  number: number
  question: RenderedQuestion
  answer: string
  report: QuestionReport | null
}

export function ReportQuestion({ locale, number, question, answer, report }: Props) {
  const m = interviewMessages[locale]
  return (
    <section className="panel stack">
      <div>
        <p className="eyebrow">
          {m.questionNumber(number)}
          {report && (
            <>
              {' '}
              · {m.score(report.score)} ({m.mustScore(report.must.got, report.must.of)},{' '}
              {m.bonusScore(report.bonus.got, report.bonus.of)})
            </>
          )}
        </p>
        <h2 className="text-h3">
          <Html as="span" html={question.prompt} />
        </h2>
      </div>
      <AnswerText locale={locale} text={answer} />
      {report ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Points title={m.covered} mark="✓" ids={report.covered} question={question} />
          <Points title={m.missed} mark="○" ids={report.missed} question={question} />
        </div>
      ) : (
        <p className="muted">{m.notMarked}</p>
      )}
      <p>
        <a href={`/${locale}/quiz/${question.id}#model-answer`}>{m.seeModel}</a>
      </p>
    </section>
  )
}

type PointsProps = { title: string; mark: string; ids: readonly string[]; question: RenderedQuestion }

function Points({ title, mark, ids, question }: PointsProps) {
  return (
    <div>
      <h3 className="field-label">{title}</h3>
      <ul className="mt-1">
        {question.points
          .filter((point) => ids.includes(point.id))
          .map((point) => (
            <li key={point.id} className="small flex gap-2 py-1">
              <span aria-hidden="true">{mark}</span>
              <Html as="span" html={point.text} />
            </li>
          ))}
        {ids.length === 0 && <li className="muted">—</li>}
      </ul>
    </div>
  )
}
