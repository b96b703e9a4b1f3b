import { LinePlot } from '@/components/plot/line-plot'
import { ticks } from '@/components/plot/ticks'
import type { Locale } from '@/lib/i18n/locale'
import { forcingMessages } from '@/lib/i18n/messages/labs/forcing'
import type { ForcingResult } from '@/lib/labs/forcing'

/** Errors over the place, forced and free, and what independent errors would add up to. */
export function ErrorPlot({ locale, result }: { locale: Locale; result: ForcingResult }) {
  const m = forcingMessages[locale]
  const T = result.forced.length
  const points = (values: readonly number[]) => values.map((value, t) => [t + 1, value] as const)
  return (
    <LinePlot
      title={m.errorPlot}
      x={{ label: m.place, min: 0, max: T, ticks: ticks(0, T, 5) }}
      y={{ label: m.errorAxis, min: 0, max: 1, ticks: ticks(0, 1, 5) }}
      series={[
        { name: m.predicted, kind: 'dashed', color: 'text-muted', points: points(result.predicted) },
        { name: m.broken, kind: 'dotted', color: 'text-sym-cell', points: points(result.broken) },
        { name: m.free, kind: 'line', color: 'text-warn', points: points(result.free) },
        { name: m.forced, kind: 'long-dash', color: 'text-accent', points: points(result.forced) },
      ]}
    />
  )
}
