import { TableTwin } from '@/components/labs/frame/table-twin'
import { LinePlot } from '@/components/plot/line-plot'
import { ticks } from '@/components/plot/ticks'
import type { Locale } from '@/lib/i18n/locale'
import { optimiserMessages } from '@/lib/i18n/messages/optimiser'
import type { WorkloadPoint } from '@/lib/srs/retention-curve'
import type { SimulatedWork } from './simulated-work'

const percent = (retention: number) => Number((100 * retention).toFixed(2))
const at = ({ retention, reviews }: WorkloadPoint) => [percent(retention), reviews] as const

/** The curve of reviews a day over the desired retention, its numbers, and what the simulation took for granted. */
export function WorkloadPlot({ locale, work }: { locale: Locale; work: SimulatedWork }) {
  const m = optimiserMessages[locale].workload
  const { points, own, days } = work
  const most = Math.max(1, ...points.map(({ reviews }) => reviews))
  const marks = ticks(0, most * 1.1, 5)
  return (
    <>
      <LinePlot
        title={m.plot(days)}
        x={{ label: m.retention, min: 70, max: 100, ticks: [70, 75, 80, 85, 90, 95, 100] }}
        y={{ label: m.reviews, min: 0, max: most * 1.1, ticks: marks }}
        series={[
          { name: m.simulated, kind: 'line', color: 'text-accent', points: points.map(at) },
          ...(own
            ? [{ name: m.own(percent(own.retention)), kind: 'dots' as const, color: 'text-warn', points: [at(own)] }]
            : []),
        ]}
      />
      <TableTwin
        title={m.table}
        columns={[m.retention, m.reviews, m.shown, m.minutes, m.remembered]}
        rows={points.map(({ retention, reviews, shown, minutes, remembered }) => [
          retention === own?.retention ? `${percent(retention)} ${m.yours}` : percent(retention),
          reviews.toFixed(1),
          shown.toFixed(1),
          minutes === null ? '–' : minutes.toFixed(1),
          Math.round(remembered),
        ])}
      />
      <h3>{m.assumptions}</h3>
      <ul className="list-disc ps-5" data-testid="assumptions">
        {m.assumed(work).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
