import { LinePlot, type Series } from '@/components/plot/line-plot'
import { decadesAround, logTicks } from '@/components/plot/log-ticks'
import { ticks } from '@/components/plot/ticks'
import type { Locale } from '@/lib/i18n/locale'
import { trainingMessages } from '@/lib/i18n/messages/labs/training'
import type { BenchOptions } from '@/lib/labs/training/bench'
import type { BenchRunName, BenchView, RunView } from '@/lib/labs/training/progress'
import { memorylessLoss } from '@/lib/labs/training/task'

const runs = ['a', 'b'] as const
const colors = { a: 'text-accent', b: 'text-warn' } as const

/** A run that diverges would squash all else: beyond this its curve leaves the plot. */
const CEILING = 1e9

type Props = { locale: Locale; options: BenchOptions; view: BenchView }

const stepAxis = ({ locale, view }: Props) => {
  const steps = Math.max(1, view.a.steps, view.b.steps)
  return { label: trainingMessages[locale].stepAxis, min: 0, max: steps, ticks: ticks(0, steps, 5) }
}

const logAxis = (label: string, values: readonly number[], lowest: number) => {
  const { min, max } = decadesAround(
    values.filter((value) => value <= CEILING),
    lowest,
  )
  return { label, min, max, ticks: logTicks(min, max, 6), scale: 'log' as const }
}

/** Points that lie on the plot: a run that diverges leaves it and is not drawn along its edge. */
const within = (points: Series['points']): Series['points'] => points.filter(([, value]) => value <= CEILING)

/** Training and test losses of both runs, and the loss of a model that remembers nothing. */
export function LossCurves(props: Props) {
  const { locale, options, view } = props
  const m = trainingMessages[locale]
  const { task } = options.shared
  const x = stepAxis(props)
  const losses = runs.flatMap((run) => [
    ...view[run].bins.map(({ loss }) => loss),
    ...view[run].epochs.map(({ testLoss }) => testLoss),
  ])
  const baselines = [...new Set(runs.map((run) => memorylessLoss(task, options[run].steps)))]
  const line = (run: BenchRunName, { bins, epochs, binSize }: RunView): Series[] => [
    {
      name: m.trainLoss(run.toUpperCase(), binSize),
      kind: run === 'a' ? 'line' : 'dashed',
      color: colors[run],
      points: within(bins.map(({ step, loss }) => [step, loss])),
    },
    {
      name: m.testLoss(run.toUpperCase()),
      kind: run === 'a' ? 'dotted' : 'dash-dot',
      color: colors[run],
      points: within(epochs.map(({ step, testLoss }) => [step, testLoss])),
    },
  ]
  return (
    <LinePlot
      title={m.lossPlot}
      x={x}
      y={logAxis(m.lossAxis[task], [...losses, ...baselines], 1e-5)}
      series={[
        ...baselines.map(
          (loss, n): Series => ({
            name: baselines.length > 1 ? `${m.memoryless} (${'AB'[n]})` : m.memoryless,
            kind: 'long-dash',
            color: 'text-muted',
            points: [
              [0, loss],
              [x.max, loss],
            ],
          }),
        ),
        ...runs.flatMap((run) => line(run, view[run])),
      ]}
    />
  )
}

/** The norms of both runs' gradients, and the thresholds to which they are clipped. */
export function NormCurves(props: Props) {
  const { locale, options, view } = props
  const m = trainingMessages[locale]
  const x = stepAxis(props)
  const norms = runs.flatMap((run) => view[run].bins.map(({ norm }) => norm))
  const thresholds = runs.filter((run) => options[run].clipNorm > 0)
  return (
    <LinePlot
      title={m.normPlot}
      x={x}
      y={logAxis(m.normAxis, [...norms, ...thresholds.map((run) => options[run].clipNorm)], 1e-8)}
      series={[
        ...thresholds.map(
          (run): Series => ({
            name: m.threshold(run.toUpperCase()),
            kind: run === 'a' ? 'dotted' : 'dash-dot',
            color: 'text-muted',
            points: [
              [0, options[run].clipNorm],
              [x.max, options[run].clipNorm],
            ],
          }),
        ),
        ...runs.map(
          (run): Series => ({
            name: m.normLine(run.toUpperCase(), view[run].binSize),
            kind: run === 'a' ? 'line' : 'dashed',
            color: colors[run],
            points: within(view[run].bins.map(({ step, norm }) => [step, norm])),
          }),
        ),
      ]}
    />
  )
}
