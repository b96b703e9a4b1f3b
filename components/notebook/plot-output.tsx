import { TableTwin } from '@/components/labs/frame/table-twin'
import { LinePlot, type Series } from '@/components/plot/line-plot'
import type { Plot } from '@/lib/client/sandbox/session'
import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'
import { axesOf } from './plot-axes'

/** Six lines that differ in more than their colours. */
const looks: readonly Pick<Series, 'kind' | 'color'>[] = [
  { kind: 'line', color: 'text-accent' },
  { kind: 'dashed', color: 'text-warn' },
  { kind: 'long-dash', color: 'text-good' },
  { kind: 'dash-dot', color: 'text-bad' },
  { kind: 'dotted', color: 'text-ink' },
  { kind: 'line', color: 'text-muted' },
]

/** A plot that a cell asked for, and its numbers. */
export function PlotOutput({ locale, plot }: { locale: Locale; plot: Plot }) {
  const m = playgroundMessages[locale]
  const names = plot.lines.map(({ name }) => name || plot.y)
  const series = plot.lines.map(({ dots, points }, n): Series => {
    const { kind, color } = looks[n % looks.length] as (typeof looks)[number]
    return { name: names[n] ?? '', kind: dots ? 'dots' : kind, color, points }
  })
  return (
    <div className="stack">
      <LinePlot title={plot.title || m.plotUntitled} {...axesOf(plot)} series={series} />
      <TableTwin title={m.numbers(plot.title)} columns={[plot.x, ...names]} rows={rowsOf(plot)} />
    </div>
  )
}

/** One row for each x, in their order, with the y of every line there. */
function rowsOf({ lines }: Plot): string[][] {
  const rows = new Map<number, string[]>()
  lines.forEach(({ points }, n) => {
    for (const [x, y] of points) {
      const row = rows.get(x) ?? new Array<string>(lines.length).fill('')
      row[n] = String(Number(y.toPrecision(6)))
      rows.set(x, row)
    }
  })
  return [...rows].sort(([a], [b]) => a - b).map(([x, cells]) => [String(Number(x.toPrecision(6))), ...cells])
}
