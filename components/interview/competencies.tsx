import type { Locale } from '@/lib/i18n/locale'
import { interviewReportMessages } from '@/lib/i18n/messages/interview-report'
import type { Competencies as Measured } from '@/lib/interview/report'

const order = ['correctness', 'depth', 'precision', 'tradeOffs', 'communication'] as const

/** Each competency with what it is measured by; the bar is beside the number, not instead of it. */
export function Competencies({ locale, competencies }: { locale: Locale; competencies: Measured }) {
  const m = interviewReportMessages[locale]
  return (
    <section className="panel">
      <h2 className="text-h3">{m.competencies}</h2>
      <dl className="mt-2 stack-tight">
        {order.map((one) => {
          const value = competencies[one]
          return (
            <div key={one} data-testid={one} data-value={value ?? ''}>
              <dt className="flex items-baseline justify-between gap-4">
                <span className="font-semibold">{m.competency[one]}</span>
                <span className="tabular-nums">{value === null ? m.notMeasured : value}</span>
              </dt>
              <dd>
                <span className="competency-bar" aria-hidden="true">
                  <span style={{ inlineSize: `${value ?? 0}%` }} />
                </span>
                <span className="small muted">{m.measured[one]}</span>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
