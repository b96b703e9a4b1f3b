'use client'

import { useLearner } from '@/components/data/use-learner'
import { formatDateTime } from '@/components/ui/format'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import { scoreOf } from '@/lib/interview/score'
import { quizAttempts } from './attempts'

type Props = { locale: Locale; question: RenderedQuestion }

export function QuizHistory({ locale, question }: Props) {
  const m = quizMessages[locale]
  const attempts = quizAttempts(useLearner().events, question.id)
  if (attempts.length === 0) return null
  return (
    <section>
      <h2 className="text-h3">{m.history}</h2>
      <ul className="mt-2 divide-y divide-line">
        {attempts.map((attempt) => (
          <li key={attempt.id} className="py-1">
            <details>
              <summary className="py-1.5">
                {m.historyItem(formatDateTime(attempt.at, locale), scoreOf(question, attempt.payload))}
              </summary>
              <p className="whitespace-pre-wrap pb-2" lang={attempt.payload.locale === 'zh' ? 'zh-Hans' : 'en'}>
                {attempt.payload.answer.trim() === '' ? '—' : attempt.payload.answer}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
