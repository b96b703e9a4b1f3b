'use client'

import { saveFile } from '@/lib/client/save-file'
import type { InterviewBank } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewReportMessages } from '@/lib/i18n/messages/interview-report'
import { markingMessages } from '@/lib/i18n/messages/marking'
import type { InterviewReport, QuestionReport } from '@/lib/interview/report'
import { reportMarkdown } from '@/lib/interview/report-markdown'
import type { InterviewState } from '@/lib/interview/session'
import { plainHtml } from './plain-html'
import { reportFacts } from './report-facts'

type Props = { locale: Locale; date: string; report: InterviewReport; bank: InterviewBank; interview: InterviewState }

/** The report as a Markdown file. */
export function DownloadReport({ locale, date, report, bank, interview }: Props) {
  const m = interviewReportMessages[locale]
  const marking = markingMessages[locale]

  function markdown(): string {
    const questionOf = (id: string) => bank.questions.find((one) => one.id === id)
    const { competencies } = report
    return reportMarkdown(report, {
      title: m.summary(date),
      overall: report.overall === null ? m.noOverall : m.overall(report.overall),
      competencies: m.competencies,
      measured: (Object.keys(competencies) as (keyof typeof competencies)[]).map((one) => [
        m.competency[one],
        competencies[one] === null ? m.notMeasured : String(competencies[one]),
        m.measured[one],
      ]),
      heading: ({ id }: QuestionReport, index) =>
        interview.agenda.includes(id) ? m.questionNumber(index + 1) : m.harderQuestion(index + 1),
      facts: (question) => reportFacts(locale, question).join(' · '),
      prompt: (id) => questionOf(id)?.spoken ?? id,
      yourAnswer: m.yourAnswer,
      noAnswer: m.noAnswer,
      made: marking.found,
      missed: m.stronger,
      wrong: marking.misconceptions,
      withdrawn: m.withdrawn,
      text: (id, part) => {
        const question = questionOf(id)
        const found = [...(question?.points ?? []), ...(question?.misconceptions ?? [])].find((one) => one.id === part)
        return found ? plainHtml(found.text) : part
      },
      exercises: report.exercises.map(({ id, credit }) =>
        m.exercise(
          bank.exercises.find(({ kind }) => kind.id === id)?.kind.name[locale] ?? id,
          credit === null ? null : Math.round(100 * credit),
        ),
      ),
      exercisesTitle: m.exercises,
    })
  }

  return (
    <button
      type="button"
      className="btn"
      onClick={() => saveFile('interview-report.md', markdown(), 'text/markdown;charset=utf-8')}
    >
      {m.download}
    </button>
  )
}
