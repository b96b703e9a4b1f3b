'use client'

import { useMemo } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { type Concept, conceptNames, concepts } from '@/lib/i18n/messages/concepts'
import { statisticsMessages } from '@/lib/i18n/messages/progress-statistics'
import type { Moment } from '@/lib/srs/clock'
import type { LearnerState } from '@/lib/srs/learner-state'
import type { CardPlace } from '@/lib/srs/statistics'
import { ActivityChart } from './activity-chart'
import { CalibrationChart } from './calibration-chart'
import { ForecastChart } from './forecast-chart'
import { learnerStatistics } from './learner-statistics'
import { MasteryChart } from './mastery-chart'
import { MemoryCharts } from './memory-charts'
import { RetentionChart } from './retention-chart'
import { TimeChart } from './time-chart'

type Props = {
  locale: Locale
  cards: readonly CardPlace[]
  lessons: readonly { readonly id: string; readonly title: string }[]
  learner: Pick<LearnerState, 'events' | 'entries' | 'memories' | 'settings'>
  moment: Moment
}

/** What the log says of memory and work, plot by plot. */
export function Statistics({ locale, cards, lessons, learner, moment }: Props) {
  const m = statisticsMessages[locale]
  // Nothing of it changes within a day unless the log does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is renewed twice a minute
  const found = useMemo(
    () => learnerStatistics({ cards, learner, moment }),
    [cards, learner.events, learner.memories, learner.settings, moment.localDay, moment.utcOffset],
  )
  const titles = useMemo(() => new Map(lessons.map(({ id, title }) => [id, title])), [lessons])
  const lessonOrder = lessons.map(({ id }) => id)
  return (
    <section className="stack statistics" data-testid="statistics">
      <h2>{m.title}</h2>
      {found.graded === 0 ? (
        <p className="muted">{m.nothing}</p>
      ) : (
        <>
          <p className="muted">{m.lead}</p>
          <ActivityChart locale={locale} activity={found.activity} />
          <ForecastChart locale={locale} forecast={found.forecast} />
          <RetentionChart locale={locale} retention={found.retention} desired={learner.settings.desiredRetention} />
          <CalibrationChart locale={locale} predictions={found.predictions} />
          <MemoryCharts locale={locale} distributions={found.distributions} />
          <TimeChart locale={locale} time={found.time} />
          <MasteryChart
            locale={locale}
            by="lesson"
            mastery={inOrder(found.lessons, lessonOrder)}
            nameOf={(id) => titles.get(id) ?? id}
          />
          <MasteryChart
            locale={locale}
            by="concept"
            mastery={inOrder(found.concepts, concepts)}
            nameOf={(id) => conceptNames[id as Concept][locale]}
          />
        </>
      )}
    </section>
  )
}

function inOrder<Row extends { readonly id: string }>(rows: readonly Row[], ids: readonly string[]): Row[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}
