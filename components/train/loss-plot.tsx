import { LinePlot } from '@/components/plot/line-plot'
import { ticks } from '@/components/plot/ticks'
import type { Locale } from '@/lib/i18n/locale'
import { trainMessages } from '@/lib/i18n/messages/train'
import type { TrainView } from './train-view'

/** What a model that always says ½ loses. */
const CHANCE = Math.LN2

/** The loss of each step, the test loss of each epoch, and that of guessing, over the steps. */
export function LossPlot({ locale, view }: { locale: Locale; view: TrainView }) {
  const m = trainMessages[locale]
  const steps = Math.max(1, view.steps)
  const highest = Math.max(1, ...view.losses, ...view.epochs.map(({ testLoss }) => testLoss))
  return (
    <LinePlot
      title={m.plotTitle}
      x={{ label: m.stepAxis, min: 0, max: steps, ticks: ticks(0, steps, 5) }}
      y={{ label: m.lossAxis, min: 0, max: highest, ticks: ticks(0, highest, 5) }}
      series={[
        {
          name: m.chance,
          kind: 'dashed',
          color: 'text-muted',
          points: [
            [0, CHANCE],
            [steps, CHANCE],
          ],
        },
        { name: m.batchLoss, kind: 'line', color: 'text-accent', points: view.losses.map((loss, n) => [n + 1, loss]) },
        {
          name: m.testLoss,
          kind: 'dots',
          color: 'text-warn',
          points: view.epochs.map(({ step, testLoss }) => [step, testLoss]),
        },
      ]}
    />
  )
}
