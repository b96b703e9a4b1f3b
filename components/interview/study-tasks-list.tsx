import Link from 'next/link'
import type { ReactNode } from 'react'
import { LessonLink } from '@/components/lesson/lesson-link'
import { QuestionLink } from '@/components/quiz/question-link'
import { Html } from '@/components/ui/html'
import type { StudyContent } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { studyMessages } from '@/lib/i18n/messages/interview-study'
import type { StudyDay } from '@/lib/interview/study-plan/study-plan'

type Props = {
  locale: Locale
  content: StudyContent
  day: StudyDay
  /** Whether questions are told in full, and not by their number alone. */
  full?: boolean
}

/** What one day holds, each thing a link to where it is done. */
export function StudyTasksList({ locale, content, day, full = false }: Props) {
  const m = studyMessages[locale]
  const cards = m.cards(day.cards.fresh, day.cards.reviews)
  const { lessons, questions, interviews } = day
  if (cards === '' && lessons.length + questions.length + interviews.length === 0) return null
  const item = (key: string, done: boolean, children: ReactNode) => (
    <li key={key} data-task={key} data-done={done} className="py-1">
      {children}
      {done && <span className="muted"> · ✓ {m.done}</span>}
    </li>
  )
  return (
    <ul className="list-disc ps-5">
      {lessons.map(({ id, minutes, done }) =>
        item(
          `lesson-${id}`,
          done,
          <>
            <LessonLink locale={locale} lesson={id}>
              {m.read(content.lessons.find((one) => one.id === id)?.title ?? id)}
            </LessonLink>{' '}
            <span className="muted whitespace-nowrap">{m.readMinutes(minutes)}</span>
          </>,
        ),
      )}
      {cards !== '' &&
        item(
          'cards',
          false,
          <Link href={`/${locale}/review`} prefetch={false}>
            {cards}
          </Link>,
        )}
      {questions.map(({ id, done }) =>
        item(
          `question-${id}`,
          done,
          <>
            <QuestionLink locale={locale} question={id}>
              {m.question(id)}
            </QuestionLink>
            {full && (
              <Html as="p" className="muted" html={content.questions.find((one) => one.id === id)?.prompt ?? ''} />
            )}
          </>,
        ),
      )}
      {interviews.map(({ minutes, done }, n) => item(`interview-${n}`, done, <span>{m.interview(minutes)}</span>))}
    </ul>
  )
}
