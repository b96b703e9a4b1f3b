import { Bars } from '@/components/plot/bars'
import type { Locale } from '@/lib/i18n/locale'
import { statisticsMessages } from '@/lib/i18n/messages/progress-statistics'
import type { Forecast } from '@/lib/srs/statistics'
import { dayAxis, upFrom0 } from './axes'
import { Chart } from './chart'
import { Section } from './section'
import { numbersOf } from './sheet'
import { forecastSheet } from './sheets'

/** When met cards come up again. */
export function ForecastChart({ locale, forecast }: { locale: Locale; forecast: Forecast }) {
  const m = statisticsMessages[locale]
  const { heading, caption, due, empty, summary } = m.forecast
  const sheet = forecastSheet(m, forecast)
  const heights = numbersOf(sheet, 1)
  const within = heights.reduce((a, b) => a + b, 0)
  return (
    <Section
      heading={heading}
      about={summary(heights[0] ?? 0, forecast.overdue, within, forecast.later)}
      empty={within + forecast.later === 0 && empty}
    >
      <Chart locale={locale} sheet={sheet} caption={caption}>
        <Bars label={caption} x={dayAxis(m.date, sheet)} y={upFrom0(due, heights)} heights={heights} />
      </Chart>
    </Section>
  )
}
