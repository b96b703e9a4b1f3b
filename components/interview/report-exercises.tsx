import type { InterviewBank } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewReportMessages } from '@/lib/i18n/messages/interview-report'
import type { InterviewReport } from '@/lib/interview/report'

type Props = { locale: Locale; bank: InterviewBank; results: InterviewReport['exercises'] }

/** What became of the calculations and the code. */
export function ReportExercises({ locale, bank, results }: Props) {
  const m = interviewReportMessages[locale]
  const shown = results.flatMap(({ id, credit }) => {
    const kind = bank.exercises.find((one) => one.kind.id === id)?.kind
    return kind ? [{ kind, percent: credit === null ? null : Math.round(100 * credit) }] : []
  })
  if (shown.length === 0) return null
  return (
    <section className="panel" data-testid="report-exercises">
      <h2 className="text-h3">{m.exercises}</h2>
      <ul className="mt-2">
        {shown.map(({ kind, percent }) => (
          <li key={kind.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1">
            <span>{m.exercise(kind.name[locale], percent)}</span>
            <a className="print:hidden" href={`/${locale}/exercises?kind=${kind.id}`}>
              {m.practise}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
