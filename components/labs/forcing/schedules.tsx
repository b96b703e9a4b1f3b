import { LinePlot, type Series } from '@/components/plot/line-plot'
import { numberText } from '@/components/plot/number-text'
import { ticks } from '@/components/plot/ticks'
import type { Locale } from '@/lib/i18n/locale'
import { forcingMessages } from '@/lib/i18n/messages/labs/forcing'
import type { ForcingOptions } from '@/lib/labs/forcing/options'
import { drawnSchedules, scheduleOf } from '@/lib/labs/forcing/schedule'
import { TableTwin } from '../frame/table-twin'

const looks: Readonly<Record<(typeof drawnSchedules)[number], Pick<Series, 'kind' | 'color'>>> = {
  linear: { kind: 'line', color: 'text-accent' },
  exponential: { kind: 'dashed', color: 'text-warn' },
  'inverse-sigmoid': { kind: 'dash-dot', color: 'text-sym-cell' },
}

const POINTS = 100
const ROWS = 10

/** The three schedules over the training, with the parameters of the inputs, and their table. */
export function Schedules({ locale, options }: { locale: Locale; options: ForcingOptions }) {
  const m = forcingMessages[locale]
  const steps = options.trainingSteps
  const at = (count: number) => Array.from({ length: count + 1 }, (_, n) => Math.round((n * steps) / count))
  const name = (schedule: (typeof drawnSchedules)[number]) => {
    const plain = m.schedules[schedule]
    return schedule === options.schedule ? m.used(plain) : plain
  }
  return (
    <>
      <LinePlot
        title={m.schedulePlot}
        x={{ label: m.trainingStep, min: 0, max: steps, ticks: ticks(0, steps, 5) }}
        y={{ label: m.epsilonAxis, min: 0, max: 1, ticks: ticks(0, 1, 5) }}
        series={drawnSchedules.map((schedule) => {
          const epsilon = scheduleOf(schedule, options)
          return { name: name(schedule), ...looks[schedule], points: at(POINTS).map((i) => [i, epsilon(i)]) }
        })}
      />
      <TableTwin
        title={m.scheduleTable}
        columns={[m.trainingStep, ...drawnSchedules.map(name)]}
        rows={at(ROWS).map((i) => [
          i,
          ...drawnSchedules.map((schedule) => numberText(scheduleOf(schedule, options)(i))),
        ])}
      />
    </>
  )
}
