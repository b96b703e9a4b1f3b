import { Calendar, CalendarMark, levelsUpTo } from '@/components/plot/calendar'
import type { Locale } from '@/lib/i18n/locale'
import { statisticsMessages } from '@/lib/i18n/messages/progress-statistics'
import type { Activity } from '@/lib/srs/statistics'
import { Chart } from './chart'
import { Section } from './section'
import { numbersOf } from './sheet'
import { activitySheet } from './sheets'

/** A year of days, by how often cards were graded. */
export function ActivityChart({ locale, activity }: { locale: Locale; activity: Activity }) {
  const m = statisticsMessages[locale]
  const { heading, caption, summary, months, weekdays, perDay } = m.activity
  const sheet = activitySheet(m, activity)
  const counts = numbersOf(sheet, 1)
  const most = Math.max(0, ...counts)
  const levels = levelsUpTo(most)
  const days = counts.map((count, n) => ({ day: String(sheet.rows[n]?.[0]), count }))
  const sum = counts.reduce((a, b) => a + b, 0)
  return (
    <Section heading={heading} about={summary(sum, activity.longestStreak, activity.currentStreak)}>
      <Chart locale={locale} sheet={sheet} caption={caption}>
        <Calendar label={caption} days={days} months={months} weekdays={weekdays} levels={levels} />
        <ul className="plot-legend">
          {[0, ...levels].map((from, level) => (
            <li key={from}>
              <CalendarMark level={level} />
              {perDay(from, level === 0 ? 0 : (levels[level] ?? most + 1) - 1)}
            </li>
          ))}
        </ul>
      </Chart>
    </Section>
  )
}
