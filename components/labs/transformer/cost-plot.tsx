import { LinePlot, type Series } from '@/components/plot/line-plot'
import { decadesAround, logTicks } from '@/components/plot/log-ticks'
import type { Locale } from '@/lib/i18n/locale'
import { costMessages } from '@/lib/i18n/messages/labs/transformer'
import type { Costs, CurveName } from '@/lib/labs/transformer'

const looks: Readonly<Record<CurveName, Pick<Series, 'kind' | 'color'>>> = {
  rnn: { kind: 'dotted', color: 'text-sym-x' },
  gru: { kind: 'long-dash', color: 'text-sym-update' },
  lstm: { kind: 'dash-dot', color: 'text-sym-cell' },
  bidirectional: { kind: 'dash-dot', color: 'text-sym-hidden' },
  attention: { kind: 'line', color: 'text-accent' },
  block: { kind: 'dashed', color: 'text-accent' },
  generating: { kind: 'long-dash', color: 'text-warn' },
  cache: { kind: 'line', color: 'text-accent' },
  state: { kind: 'dash-dot', color: 'text-sym-cell' },
  'lstm-activations': { kind: 'dash-dot', color: 'text-sym-cell' },
  scores: { kind: 'line', color: 'text-accent' },
  flash: { kind: 'dashed', color: 'text-accent' },
}

/** All curves on two logarithmic axes, with a dot for each at the chosen value. */
export function CostPlot({ locale, costs }: { locale: Locale; costs: Costs }) {
  const m = costMessages[locale]
  const { options, at, curves } = costs
  const x = decadesAround(at)
  const y = decadesAround(curves.flatMap(({ values }) => [...values]))
  return (
    <LinePlot
      title={m.plot(options)}
      x={{ label: m.axisLabel[options.axis], ...x, ticks: logTicks(x.min, x.max, 6), scale: 'log' }}
      y={{ label: m.units[options.quantity], ...y, ticks: logTicks(y.min, y.max, 6), scale: 'log' }}
      series={[
        ...curves.map(({ name, values }): Series => {
          const points = values.map((value, index) => [at[index] as number, value] as const)
          return { name: m.curves[name], ...looks[name], points }
        }),
        {
          name: m.chosen,
          kind: 'dots',
          color: 'text-ink',
          points: curves.map(({ here }) => [options[options.axis], here] as const),
        },
      ]}
    />
  )
}
