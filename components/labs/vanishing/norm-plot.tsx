import { LinePlot, type Series } from '@/components/plot/line-plot'
import { decadesAround, logTicks } from '@/components/plot/log-ticks'
import { ticks } from '@/components/plot/ticks'
import type { Locale } from '@/lib/i18n/locale'
import { vanishingMessages } from '@/lib/i18n/messages/labs/vanishing'
import type { NormCurve, VanishingRun } from '@/lib/labs/vanishing'
import { FIXED_POINT_STEPS } from '@/lib/labs/vanishing/options'

const looks: Readonly<Record<string, Pick<Series, 'kind' | 'color'>>> = {
  'rnn-h': { kind: 'line', color: 'text-accent' },
  'lstm-h': { kind: 'dotted', color: 'text-sym-hidden' },
  'lstm-c': { kind: 'dash-dot', color: 'text-sym-cell' },
  'gru-h': { kind: 'long-dash', color: 'text-sym-update' },
}

/** Below this a curve leaves the plot: nobody can tell 10⁻⁴⁰ from 0. */
const FLOOR = 1e-40
/** How far above the truth a bound may stretch the plot. */
const HEADROOM = 1e6

export const curveKey = ({ cell, part }: NormCurve) => `${cell}-${part}` as const

/** The norms of all cells and the RNN's bound, over the distance, on a logarithmic axis. */
export function NormPlot({ locale, run }: { locale: Locale; run: VanishingRun }) {
  const m = vanishingMessages[locale]
  const norms = run.curves.flatMap((curve) => [...curve.norms])
  const ceiling = Math.max(...norms) * HEADROOM
  const bound = run.bound.filter((value) => value <= ceiling)
  const { min, max } = decadesAround([...norms, ...bound], FLOOR)
  const points = (values: readonly number[]) =>
    values.map((value, n) => [n, value] as const).filter(([, value]) => value >= min)
  const beyond = run.options.matrix === 'zero-radius' && run.steps > FIXED_POINT_STEPS
  return (
    <LinePlot
      title={m.plot}
      x={{ label: m.distance, min: 0, max: run.steps, ticks: ticks(0, run.steps, 5) }}
      y={{ label: m.norm, min, max, ticks: logTicks(min, max, 6), scale: 'log' }}
      series={[
        { name: m.bound, kind: 'dashed', color: 'text-muted', points: points(bound) },
        ...run.curves.map((curve): Series => {
          const look = looks[curveKey(curve)] as Pick<Series, 'kind' | 'color'>
          return { name: m.curves[curveKey(curve)], ...look, points: points(curve.norms) }
        }),
        ...(beyond
          ? [
              {
                name: m.trusted(FIXED_POINT_STEPS),
                kind: 'dotted' as const,
                color: 'text-warn',
                points: [
                  [FIXED_POINT_STEPS, min],
                  [FIXED_POINT_STEPS, max],
                ] as const,
              },
            ]
          : []),
      ]}
    />
  )
}
