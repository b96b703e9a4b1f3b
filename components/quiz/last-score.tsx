'use client'

import { useLearner } from '@/components/data/use-learner'
import type { Locale } from '@/lib/i18n/locale'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import { scoreOf, type Weighed } from '@/lib/interview/score'
import { quizAttempts } from './attempts'

type Props = Weighed & { locale: Locale; question: string }

export function LastScore({ locale, question, points, misconceptions }: Props) {
  const m = quizMessages[locale]
  const last = quizAttempts(useLearner().events, question)[0]
  return <>{last ? m.last(scoreOf({ points, misconceptions }, last.payload)) : m.notTried}</>
}
