import { TableTwin } from '@/components/labs/frame/table-twin'
import { LinePlot } from '@/components/plot/line-plot'
import type { Judged } from '@/lib/client/optimiser'
import type { Locale } from '@/lib/i18n/locale'
import { optimiserMessages } from '@/lib/i18n/messages/optimiser'

type Bins = Judged['calibration']
type Props = { locale: Locale; before: Bins; after: Bins }

const marks = [0, 20, 40, 60, 80, 100]

/** What old and new weights foretold against what was recalled: on the diagonal, both are the same. */
export function CalibrationPlot({ locale, before, after }: Props) {
  const { optimiser, calibration: m } = optimiserMessages[locale]
  const axis = (label: string) => ({ label, min: 0, max: 100, ticks: marks })
  const points = (bins: Bins) => bins.map(({ predicted, observed }) => [100 * predicted, 100 * observed] as const)
  const rows = [
    ...before.map((bin) => ({ name: optimiser.before, bin })),
    ...after.map((bin) => ({ name: optimiser.after, bin })),
  ]
  return (
    <>
      <LinePlot
        title={m.title}
        x={axis(m.predicted)}
        y={axis(m.observed)}
        series={[
          {
            name: m.ideal,
            kind: 'dotted',
            color: 'text-muted',
            points: [
              [0, 0],
              [100, 100],
            ],
          },
          { name: optimiser.before, kind: 'dashed', color: 'text-warn', points: points(before) },
          { name: optimiser.after, kind: 'line', color: 'text-accent', points: points(after) },
        ]}
      />
      <TableTwin
        title={m.table}
        columns={[m.weights, m.predicted, m.observed, m.count]}
        rows={rows.map(({ name, bin: { predicted, observed, count } }) => [
          name,
          (100 * predicted).toFixed(1),
          (100 * observed).toFixed(1),
          count,
        ])}
      />
    </>
  )
}
