import { Bars } from '@/components/plot/bars'
import { numberText } from '@/components/plot/number-text'
import type { Locale } from '@/lib/i18n/locale'
import { statisticsMessages } from '@/lib/i18n/messages/progress-statistics'
import type { Distribution } from '@/lib/srs/statistics'
import { binAxis, upFrom0 } from './axes'
import { Chart } from './chart'
import { Section } from './section'
import { numbersOf, percentOf } from './sheet'
import { distributionSheet } from './sheets'

type Quantity = 'stability' | 'difficulty' | 'retrievability'
type Props = { locale: Locale; distributions: Readonly<Record<Quantity, Distribution>> }

/** How the memories of met cards are distributed. */
export function MemoryCharts({ locale, distributions }: Props) {
  const { heading, about, empty } = statisticsMessages[locale].memory
  return (
    <Section heading={heading} about={about} empty={distributions.stability.median === null && empty}>
      {(['stability', 'difficulty', 'retrievability'] as const).map((of) => (
        <Histogram key={of} locale={locale} of={of} distribution={distributions[of]} />
      ))}
    </Section>
  )
}

function Histogram({ locale, of, distribution }: { locale: Locale; of: Quantity; distribution: Distribution }) {
  const m = statisticsMessages[locale]
  const { captions, axes, medians } = m.memory
  const sheet = distributionSheet(m, of, distribution)
  const heights = numbersOf(sheet, 2)
  const middle = distribution.median ?? 0
  return (
    <Chart
      locale={locale}
      sheet={sheet}
      caption={captions[of]}
      note={medians[of](of === 'retrievability' ? String(percentOf(middle)) : numberText(middle))}
    >
      <Bars label={captions[of]} x={binAxis(axes[of], sheet)} y={upFrom0(m.cards, heights)} heights={heights} />
    </Chart>
  )
}
