import { Bars } from '@/components/plot/bars'
import type { Locale } from '@/lib/i18n/locale'
import { statisticsMessages } from '@/lib/i18n/messages/progress-statistics'
import type { TimeSpent } from '@/lib/srs/statistics'
import { dayAxis, upFrom0 } from './axes'
import { Chart } from './chart'
import { Section } from './section'
import { numbersOf } from './sheet'
import { minutesOf, timeSheet } from './sheets'

/** How long cards and exercises took, day by day. */
export function TimeChart({ locale, time }: { locale: Locale; time: TimeSpent }) {
  const m = statisticsMessages[locale]
  const { heading, caption, minutes, summary, empty } = m.time
  const sheet = timeSheet(m, time)
  const heights = numbersOf(sheet, 1)
  const sum = time.days.reduce((all, { millis }) => all + millis, 0)
  return (
    <Section
      heading={heading}
      about={summary(String(minutesOf(sum)), Math.round((time.median ?? 0) / 1000))}
      empty={time.median === null && empty}
    >
      <Chart locale={locale} sheet={sheet} caption={caption}>
        <Bars label={caption} x={dayAxis(m.date, sheet)} y={upFrom0(minutes, heights, false)} heights={heights} />
      </Chart>
    </Section>
  )
}
