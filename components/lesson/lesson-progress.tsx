'use client'

import { useMemo } from 'react'
import { useLearner } from '@/components/data/use-learner'
import type { Locale } from '@/lib/i18n/locale'
import { lessonMessages } from '@/lib/i18n/messages/lessons'
import { answeredChecks, type LessonWork, lessonProgress } from '@/lib/srs/lesson-progress'

type Props = LessonWork & { locale: Locale; lesson: string }

/** How far the learner is with a lesson, in words and as a bar. */
export function LessonProgress({ locale, lesson, checks, cards }: Props) {
  const m = lessonMessages[locale].progress
  const { events, memories, phase } = useLearner()
  const { answered, learned, state } = useMemo(
    () => lessonProgress({ checks, cards }, answeredChecks(events), memories),
    [checks, cards, events, memories],
  )
  const [done, all] = [answered + learned, checks.length + cards.length]
  if (phase === 'unavailable') return null
  return (
    <div className="lesson-progress needs-script" data-testid={`progress-${lesson}`} data-state={state}>
      <p>
        <span className="font-semibold">{m[state]}</span>
        {checks.length > 0 && ` · ${m.checks(answered, checks.length)}`}
        {` · ${m.cards(learned, cards.length)}`}
      </p>
      {/* The same as the words above. */}
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" className="progress-bar">
        <rect width="100" height="4" className="progress-track" />
        <rect width={all === 0 ? 0 : (100 * done) / all} height="4" className="progress-done" />
      </svg>
    </div>
  )
}
