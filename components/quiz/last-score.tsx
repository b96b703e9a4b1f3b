'use client'

import { useLearner } from '@/components/data/use-learner'
import type { Point } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import { scoreOf } from '@/lib/interview/report'
import { quizAttempts } from './attempts'

type Props = { locale: Locale; question: string; points: readonly Pick<Point, 'id' | 'weight'>[] }

export function LastScore({ locale, question, points }: Props) {
  const m = quizMessages[locale]
  const last = quizAttempts(useLearner().events, question)[0]
  return <>{last ? m.last(scoreOf(points, last.payload.covered)) : m.notTried}</>
}
