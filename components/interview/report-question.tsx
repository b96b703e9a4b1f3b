'use client'

import { useEffect, useState } from 'react'
import { AnswerMarking } from '@/components/marking/answer-marking'
import { useMarks } from '@/components/marking/use-marks'
import { Html } from '@/components/ui/html'
import { markAnswer } from '@/lib/client/activities'
import type { InterviewQuestion, ModelAnswers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewReportMessages } from '@/lib/i18n/messages/interview-report'
import { sharedMessages } from '@/lib/i18n/messages/share'
import type { QuestionReport } from '@/lib/interview/report'
import type { InterviewState } from '@/lib/interview/session'
import { foundIn, nothingFound } from '@/lib/interview/verdicts'
import { reportFacts } from './report-facts'
import { ReportModel } from './report-model'

type Props = {
  locale: Locale
  number: number
  interview: InterviewState
  question: InterviewQuestion
  report: QuestionReport
  model: ModelAnswers[string] | 'loading' | 'failed'
  /** The answer is somebody else's. */
  readOnly: boolean
}

/** One answer with its marks, which its own learner can overrule here, beside the model answer. */
export function ReportQuestion({ locale, number, interview, question, report, model, readOnly }: Props) {
  const m = interviewReportMessages[locale]
  const { passed, check } = readOnly ? sharedMessages[locale] : m
  const [busy, setBusy] = useState(false)
  const [own, setOwn] = useState<{ covered: string[]; asserted: string[] } | null>(null)
  const marked = useMarks(question.marking, report.answer)
  const state = interview.questions.find(({ id }) => id === question.id)
  const marks = marked.phase === 'marked' && report.answer !== '' ? marked.marks : null
  const found = marks && foundIn(marks)
  const kept = state?.marked
  const standing = own ?? kept ?? { covered: found?.covered ?? [], asserted: found?.asserted ?? [] }

  // What was overruled shows at once; the log has the end of it when it says the same.
  useEffect(() => {
    if (own && kept && own.covered.join() === kept.covered.join() && own.asserted.join() === kept.asserted.join())
      setOwn(null)
  }, [own, kept])

  async function overrule(id: string, stands: boolean) {
    if (busy) return
    setBusy(true)
    const changed = (ids: readonly string[], all: readonly { readonly id: string }[]) =>
      all.map((one) => one.id).filter((one) => (one === id ? stands : ids.includes(one)))
    const next = {
      covered: changed(standing.covered, question.points),
      asserted: changed(standing.asserted, question.misconceptions),
    }
    setOwn(next)
    try {
      await markAnswer({
        interview: interview.id,
        question,
        ...next,
        found: state?.marked?.found ?? found ?? nothingFound,
      })
    } finally {
      setBusy(false)
    }
  }

  const bonus = question.points.filter(({ id }) => report.missed.includes(id))
  return (
    <section className="panel stack report-question" data-testid="report-question" data-question={question.id}>
      <div>
        <p className="eyebrow">
          {interview.agenda.includes(question.id) ? m.questionNumber(number) : m.harderQuestion(number)}
        </p>
        <h2 className="text-h3">
          <Html as="span" html={question.prompt} />
        </h2>
        <p className="small muted" data-testid="facts">
          {reportFacts(locale, report).join(' · ')}
        </p>
      </div>
      <div className="report-columns">
        <div className="stack">
          {state?.passed && <p>{passed[state.passed]}</p>}
          {report.answer === '' && <p className="muted">{m.noAnswer}</p>}
          <div className="stack" inert={busy}>
            <AnswerMarking
              locale={locale}
              question={question}
              answer={report.answer}
              folded={check}
              verdicts={{
                phase: marked.phase,
                marks,
                found: report.answer === '' ? nothingFound : found,
                covered: [...standing.covered],
                asserted: [...standing.asserted],
              }}
              {...(!readOnly && { onVerdict: (id, stands) => void overrule(id, stands) })}
            />
          </div>
          {report.asserted.length > 0 && (
            <div>
              <p className="field-label">{m.said}</p>
              <ul>
                {question.misconceptions
                  .filter(({ id }) => report.asserted.includes(id))
                  .map(({ id, text, why }) => (
                    <li key={id} className="small py-1">
                      <Html as="span" html={text} /> <Html as="span" className="muted" html={why} />
                    </li>
                  ))}
              </ul>
            </div>
          )}
          {report.withdrawn.length > 0 && (
            <div>
              <p className="field-label">{m.withdrawn}</p>
              <ul>
                {question.misconceptions
                  .filter(({ id }) => report.withdrawn.includes(id))
                  .map(({ id, text }) => (
                    <li key={id} className="small">
                      <Html as="span" html={text} />
                    </li>
                  ))}
              </ul>
            </div>
          )}
          {bonus.length > 0 && (
            <div>
              <p className="field-label">{m.stronger}</p>
              <ul className="mt-1">
                {bonus.map(({ id, text }) => (
                  <li key={id} className="small py-1">
                    <Html as="span" html={text} />
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <ReportModel locale={locale} model={model} />
      </div>
    </section>
  )
}
