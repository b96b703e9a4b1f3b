import { LinePlot } from '@/components/plot/line-plot'
import { decadesAround, logTicks } from '@/components/plot/log-ticks'
import { tickText } from '@/components/plot/number-text'
import { ticks } from '@/components/plot/ticks'
import type { Locale } from '@/lib/i18n/locale'
import { vanishingMessages } from '@/lib/i18n/messages/labs/vanishing'
import type { VanishingRun } from '@/lib/labs/vanishing'

/** What explains the norms: how far the RNN is saturated, or how far it is from its fixed point. */
export function WhyPlot({ locale, run }: { locale: Locale; run: VanishingRun }) {
  const m = vanishingMessages[locale]
  const x = { label: m.step, min: 0, max: run.steps, ticks: ticks(0, run.steps, 5) }
  if (run.options.matrix === 'zero-radius') {
    const { min, max } = decadesAround(run.departures, 1e-17)
    return (
      <LinePlot
        title={m.departurePlot}
        x={x}
        y={{ label: m.departure, min, max, ticks: logTicks(min, max, 6), scale: 'log' }}
        series={[
          {
            name: m.departure,
            kind: 'line',
            color: 'text-sym-hidden',
            points: run.departures.map((value, t) => [t, value]),
          },
        ]}
      />
    )
  }
  return (
    <LinePlot
      title={m.slopePlot}
      x={x}
      y={{ label: m.slope, min: 0, max: run.slopeBound, ticks: ticks(0, run.slopeBound, 4) }}
      series={[
        {
          name: m.slopeLegend(tickText(run.slopeBound)),
          kind: 'line',
          color: 'text-sym-hidden',
          points: run.slopes.map((value, t) => [t + 1, value]),
        },
      ]}
    />
  )
}
