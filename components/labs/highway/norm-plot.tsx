import { LinePlot } from '@/components/plot/line-plot'
import { decadesAround, logTicks } from '@/components/plot/log-ticks'
import { ticks } from '@/components/plot/ticks'
import type { Locale } from '@/lib/i18n/locale'
import { highwayMessages } from '@/lib/i18n/messages/labs/highway'
import type { Highway, HighwayNorms } from '@/lib/labs/highway'

/** Below this nobody can tell a norm from 0. */
const FLOOR = 1e-20

/** The direct path, the ways through h, and both together, over the distance. */
export function NormPlot({ locale, run }: { locale: Locale; run: Highway }) {
  const m = highwayMessages[locale]
  const { byDistance } = run
  const points = (norm: 'direct' | 'total' | 'rest') =>
    byDistance.map((norms: HighwayNorms) => [norms.to - norms.from, norms[norm]] as const)
  const { min, max } = decadesAround(
    byDistance.flatMap(({ direct, total, rest }) => [direct, total, rest]),
    FLOOR,
  )
  const T = byDistance.length
  return (
    <LinePlot
      title={m.plot}
      x={{ label: m.distance, min: 1, max: T, ticks: ticks(1, T, 5) }}
      y={{ label: m.norm, min, max, ticks: logTicks(min, max, 6), scale: 'log' }}
      series={[
        { name: m.series.total, kind: 'line', color: 'text-sym-cell', points: points('total') },
        { name: m.series.direct, kind: 'long-dash', color: 'text-sym-forget', points: points('direct') },
        { name: m.series.rest, kind: 'dotted', color: 'text-sym-hidden', points: points('rest') },
      ]}
    />
  )
}
