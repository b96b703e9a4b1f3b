'use client'

import dynamic from 'next/dynamic'
import { useMemo } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { useNow } from '@/components/data/use-now'
import { NotYet } from '@/components/exercises/not-yet'
import { SessionLinks } from '@/components/exercises/session-links'
import { attemptsOf, type KindSummary, kindRecords } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { progressMessages } from '@/lib/i18n/messages/progress'
import type { LessonWork } from '@/lib/srs/lesson-progress'
import { overview } from '@/lib/srs/overview'
import type { CardPlace } from '@/lib/srs/statistics'
import { KindProgress } from './kind-progress'

/** The plots and the scheduler that they are computed with: they come when there is a log to show. */
const Statistics = dynamic(() => import('./statistics/statistics').then((module) => module.Statistics))

type Props = {
  locale: Locale
  cards: readonly CardPlace[]
  lessons: readonly (LessonWork & { readonly id: string; readonly title: string })[]
  kinds: readonly KindSummary[]
}

/** What the log on this device says of the learner: cards and lessons, each kind of exercise, and the statistics. */
export function ProgressRoom({ locale, cards, lessons, kinds }: Props) {
  const m = progressMessages[locale]
  const learner = useLearner()
  const { phase, events, memories, settings, ownCards } = learner
  const [moment] = useNow(settings)
  // One's own cards belong to no lesson; what is due, known and spent counts them.
  const all = useMemo(
    () => [...cards, ...[...ownCards.values()].map(({ id, tags }) => ({ id, tags, lesson: '' }))],
    [cards, ownCards],
  )
  const records = useMemo(() => kindRecords(attemptsOf(events)), [events])
  const sums = useMemo(
    () => moment && overview({ cards: cards.map(({ id }) => id), lessons }, events, memories, moment),
    [cards, lessons, events, memories, moment],
  )

  if (phase === 'unavailable') return <StorageNotice locale={locale} />
  if (phase === 'loading' || !moment || !sums) return <NotYet locale={locale} />
  const tried = kinds.filter(({ id }) => (records.get(id)?.answered ?? 0) > 0)
  const figures = {
    met: m.of(sums.met, cards.length),
    learned: m.of(sums.learned, cards.length),
    due: String(sums.due),
    reviewed: String(sums.graded),
    lessons: m.of(sums.lessons, lessons.length),
  }
  return (
    <>
      <section aria-label={m.overall}>
        <dl className="figures" data-testid="overview">
          {(['met', 'learned', 'due', 'reviewed', 'lessons'] as const).map((name) => (
            <div key={name} data-figure={name}>
              <dt>{m[name]}</dt>
              <dd>{figures[name]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="stack">
        <h2>{m.exercises}</h2>
        <SessionLinks locale={locale} here="progress" />
        {tried.length === 0 && <p className="muted">{m.nothing}</p>}
        <ul className="stack">
          {tried.map((kind) => {
            const record = records.get(kind.id)
            return record && <KindProgress key={kind.id} locale={locale} kind={kind} record={record} />
          })}
        </ul>
        {tried.length > 0 && tried.length < kinds.length && (
          <p className="muted" data-testid="untried">
            {m.untried(kinds.length - tried.length)}
          </p>
        )}
      </section>
      <Statistics locale={locale} cards={all} lessons={lessons} learner={learner} moment={moment} />
    </>
  )
}
