'use client'

import Link from 'next/link'
import { useMemo } from 'react'
import { useLearner } from '@/components/data/use-learner'
import { useNow } from '@/components/data/use-now'
import type { StudyContent } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { studyMessages } from '@/lib/i18n/messages/interview-study'
import { loadBank } from './load-bank'
import { StudyDays } from './study-days'
import { StudyLeft } from './study-left'
import { studyOf } from './study-room'
import { dayDate } from './study-text'
import { StudyToday } from './study-today'
import { useLoaded } from './use-loaded'

type Props = { locale: Locale; bank: string; content: StudyContent }

const without = { 'no-date': 'noDate', passed: 'passed', 'too-far': 'tooFar' } as const

/** What to do on each day until the interview whose date is in the settings; without one, the way to set it. */
export function StudySection({ locale, bank, content }: Props) {
  const m = studyMessages[locale]
  const learner = useLearner()
  const loaded = useLoaded(loadBank, bank)
  const [moment] = useNow(learner.settings)
  // The bank says how earlier interviews went: until it is there or cannot be had, a plan would change under the eye.
  const ready = learner.phase === 'ready' && loaded.phase !== 'loading'
  const known = loaded.phase === 'ready' ? loaded.value : null
  const { localDay } = moment ?? {}
  // Once a day and after every change of the log: the moment itself changes every half minute.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const study = useMemo(
    () => (ready && moment ? studyOf(content, known, learner, moment) : null),
    [ready, content, known, learner, localDay],
  )
  if (learner.phase === 'unavailable') return null

  return (
    <section className="stack needs-script" data-testid="study" data-state={study?.phase ?? 'loading'}>
      <h2>{m.title}</h2>
      {!study && (
        <p className="muted" role="status">
          {m.loading}
        </p>
      )}
      {study && study.phase !== 'planned' && (
        <>
          <p>{m[without[study.phase]]}</p>
          <p>
            <Link className="btn" href={`/${locale}/settings`} prefetch={false}>
              {m.toSettings}
            </Link>
          </p>
        </>
      )}
      {study?.phase === 'planned' && (
        <>
          <p>
            {study.days === 0
              ? m.isToday
              : m.summary(dayDate(study.today + study.days, locale), study.days, Math.round(study.plan.average))}
          </p>
          <StudyLeft locale={locale} left={study.plan.left} missedCards={study.missedCards} />
          <StudyToday locale={locale} content={content} study={study} />
          <StudyDays locale={locale} content={content} study={study} />
          <details className="small">
            <summary className="py-1.5">{m.how}</summary>
            <ul className="list-disc ps-5">
              <li>{m.howLessons}</li>
              <li>{m.howCards(Math.max(1, Math.round(study.pace / 1000)), study.ownPace)}</li>
              <li>{m.howQuestions}</li>
              <li>{m.howInterviews}</li>
            </ul>
          </details>
        </>
      )}
    </section>
  )
}
