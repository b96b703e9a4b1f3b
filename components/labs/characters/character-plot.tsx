import { LinePlot } from '@/components/plot/line-plot'
import { ticks } from '@/components/plot/ticks'
import type { Locale } from '@/lib/i18n/locale'
import { characterMessages } from '@/lib/i18n/messages/labs/characters'
import type { CharacterNews } from '@/lib/labs/characters'

type Props = { locale: Locale; news: readonly CharacterNews[]; guessing: number }

/** The loss of each update, and that of guessing. */
export function CharacterPlot({ locale, news, guessing }: Props) {
  const m = characterMessages[locale]
  const updates = news[0]?.updates ?? 1
  const most = Math.max(guessing, ...news.map(({ loss }) => loss)) * 1.05
  return (
    <LinePlot
      title={m.plot}
      x={{ label: m.update, min: 0, max: updates, ticks: ticks(0, updates, 5) }}
      y={{ label: m.loss, min: 0, max: most, ticks: ticks(0, most, 5) }}
      series={[
        {
          name: m.guessing,
          kind: 'dashed',
          color: 'text-muted',
          points: [
            [0, guessing],
            [updates, guessing],
          ],
        },
        {
          name: m.loss,
          kind: 'line',
          color: 'text-accent',
          points: news.map(({ update, loss }) => [update, loss]),
        },
      ]}
    />
  )
}
