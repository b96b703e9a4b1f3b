import { RowPlot } from '@/components/plot/row-plot'
import type { Axis } from '@/components/plot/scale'
import { ticks } from '@/components/plot/ticks'
import type { Locale } from '@/lib/i18n/locale'
import { statisticsMessages } from '@/lib/i18n/messages/progress-statistics'
import type { Retention } from '@/lib/srs/statistics'
import { Chart } from './chart'
import { Section } from './section'
import { cellText, type Sheet } from './sheet'
import { retentionSheet } from './sheets'

type Props = { locale: Locale; retention: readonly Retention[]; desired: number }

/** True retention of three periods, young and mature cards apart, against what is desired. */
export function RetentionChart({ locale, retention, desired }: Props) {
  const m = statisticsMessages[locale]
  const { heading, caption, share, interval, desired: wanted, row, note, none, about, empty } = m.retention
  const sheet = retentionSheet(m, retention, desired)
  const rows = sheet.rows.map(([period, cards, reviews, , dot, low, high], n) => ({
    key: String(n),
    name: row(cellText(period), cellText(cards)),
    note: typeof dot === 'number' ? note(dot, Number(reviews)) : none,
    ...(typeof dot === 'number' && { dot, whisker: [Number(low), Number(high)] as const }),
  }))
  return (
    <Section heading={heading} about={about} empty={retention.every(({ reviews }) => reviews === 0) && empty}>
      <Chart locale={locale} sheet={sheet} caption={caption}>
        <RowPlot
          label={caption}
          axis={closeUp(share, sheet)}
          rows={rows}
          reference={Number(sheet.rows[0]?.[7])}
          legend={[
            { mark: 'dot', name: interval },
            { mark: 'reference', name: wanted },
          ]}
        />
      </Chart>
    </Section>
  )
}

/** Retention is mostly high: the axis begins at the last whole ten below everything that is drawn. */
function closeUp(label: string, { rows }: Sheet): Axis {
  const drawn = rows.flatMap((row) => [row[5], row[7]]).filter((cell) => typeof cell === 'number')
  const min = Math.max(0, 10 * Math.ceil(Math.min(...drawn) / 10) - 10)
  return { label, min, max: 100, ticks: ticks(min, 100, 5) }
}
