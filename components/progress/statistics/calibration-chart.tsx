import { Lines } from '@/components/plot/line-plot'
import type { Locale } from '@/lib/i18n/locale'
import { statisticsMessages } from '@/lib/i18n/messages/progress-statistics'
import { calibrationOf, logLoss, type Prediction, rmseBins } from '@/lib/srs/statistics'
import { percentAxis } from './axes'
import { Chart } from './chart'
import { Section } from './section'
import { numbersOf } from './sheet'
import { calibrationSheet } from './sheets'

type Props = { locale: Locale; predictions: readonly Prediction[] }

/** What was predicted of recall against what was recalled. */
export function CalibrationChart({ locale, predictions }: Props) {
  const m = statisticsMessages[locale]
  const { heading, caption, predicted, observed, ideal, interval, bins, summary, empty } = m.calibration
  const sheet = calibrationSheet(m, calibrationOf(predictions))
  const [x, y, low, high] = [4, 5, 6, 7].map((column) => numbersOf(sheet, column)) as [
    number[],
    number[],
    number[],
    number[],
  ]
  const [loss, rmse] = [logLoss(predictions), rmseBins(predictions)]
  const whiskers = x.flatMap((at, n) => [
    [at, low[n] as number] as const,
    [at, high[n] as number] as const,
    // Interrupts the line.
    [Number.NaN, Number.NaN] as const,
  ])
  return (
    <Section
      heading={heading}
      about={summary(predictions.length, (loss ?? 0).toFixed(3), (100 * (rmse ?? 0)).toFixed(1))}
      empty={predictions.length === 0 && empty}
    >
      <Chart locale={locale} sheet={sheet} caption={caption}>
        <Lines
          label={caption}
          x={percentAxis(predicted)}
          y={percentAxis(observed)}
          series={[
            {
              name: ideal,
              kind: 'dashed',
              color: 'text-muted',
              points: [
                [0, 0],
                [100, 100],
              ],
            },
            { name: interval, kind: 'line', color: 'text-control', points: whiskers },
            { name: bins, kind: 'dots', color: 'text-accent', points: x.map((at, n) => [at, y[n] as number]) },
          ]}
        />
      </Chart>
    </Section>
  )
}
