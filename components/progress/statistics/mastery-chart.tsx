import { RowPlot } from '@/components/plot/row-plot'
import type { Locale } from '@/lib/i18n/locale'
import { statisticsMessages } from '@/lib/i18n/messages/progress-statistics'
import type { Mastery } from '@/lib/srs/statistics'
import { percentAxis } from './axes'
import { Chart } from './chart'
import { Section } from './section'
import { cellText } from './sheet'
import { masterySheet } from './sheets'

type Props = { locale: Locale; by: 'lesson' | 'concept'; mastery: readonly Mastery[]; nameOf: (id: string) => string }

/** How well the cards of each lesson or concept are known. */
export function MasteryChart({ locale, by, mastery, nameOf }: Props) {
  const m = statisticsMessages[locale]
  const { about, share, legend, note } = m.mastery
  const { heading, caption } = m.mastery[`${by}s`]
  const sheet = masterySheet(m, by, mastery, nameOf)
  const rows = sheet.rows.map((row, n) => {
    const [cards, metCards, learnedCards, dot] = row.slice(1).map(Number) as [number, number, number, number]
    return {
      key: String(n),
      name: cellText(row[0]),
      note: note(learnedCards, cards, dot),
      outline: (100 * metCards) / cards,
      bar: (100 * learnedCards) / cards,
      dot,
    }
  })
  return (
    <Section heading={heading} about={by === 'lesson' ? about.lessons : about.concepts}>
      <Chart locale={locale} sheet={sheet} caption={caption}>
        <RowPlot
          label={caption}
          axis={percentAxis(share)}
          rows={rows}
          legend={[
            { mark: 'outline', name: legend.met },
            { mark: 'bar', name: legend.learned },
            { mark: 'dot', name: legend.recall },
          ]}
        />
      </Chart>
    </Section>
  )
}
