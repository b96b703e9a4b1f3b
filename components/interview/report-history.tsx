'use client'

import Link from 'next/link'
import { useLearner } from '@/components/data/use-learner'
import { formatDateTime } from '@/components/ui/format'
import type { InterviewBank } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewReportMessages } from '@/lib/i18n/messages/interview-report'
import { recentInterviews } from '@/lib/interview/recent'
import { overallOf } from './overall'

const shown = 10

/** The average scores of the latest interviews, this one among them. */
export function ReportHistory({ locale, bank, current }: { locale: Locale; bank: InterviewBank; current: string }) {
  const m = interviewReportMessages[locale]
  const { events } = useLearner()
  const all = recentInterviews(events).filter(({ finishedAt }) => finishedAt !== null)
  if (all.length < 2) return null
  return (
    <section data-testid="report-history">
      <h2 className="text-h3">{m.history}</h2>
      <div className="table-wrap mt-2">
        <table>
          <thead>
            <tr>
              <th scope="col">{m.historyHead.date}</th>
              <th scope="col">{m.historyHead.score}</th>
            </tr>
          </thead>
          <tbody>
            {all.slice(0, shown).map((one) => (
              <tr key={one.id}>
                <td>
                  {one.id === current ? (
                    <strong>
                      {formatDateTime(one.startedAt, locale)} ({m.thisOne})
                    </strong>
                  ) : (
                    <Link href={`/${locale}/interview/report?id=${one.id}`} prefetch={false}>
                      {formatDateTime(one.startedAt, locale)}
                    </Link>
                  )}
                </td>
                <td className="tabular-nums">{overallOf(one, bank, events) ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
