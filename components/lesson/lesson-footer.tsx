import Link from 'next/link'
import type { LessonSummary } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { lessonMessages } from '@/lib/i18n/messages/lessons'
import { LessonLink } from './lesson-link'

type Props = { locale: Locale; lesson: LessonSummary; all: readonly LessonSummary[]; sheet: boolean }

/** What follows a lesson: the cards that it feeds, its cheat sheet, and the lessons around it. */
export function LessonFooter({ locale, lesson, all, sheet }: Props) {
  const m = lessonMessages[locale]
  const index = all.findIndex(({ id }) => id === lesson.id)
  return (
    <footer className="lesson-footer stack">
      <p>
        {m.cards(lesson.cards.length)}{' '}
        <Link href={`/${locale}/review`} prefetch={false}>
          {m.toReview}
        </Link>
      </p>
      {sheet && (
        <p>
          <LessonLink locale={locale} lesson={`${lesson.id}/sheet`}>
            {m.toSheet}
          </LessonLink>
        </p>
      )}
      <nav aria-label={m.around} className="flex flex-wrap justify-between gap-4 border-line border-t pt-4">
        <Neighbour locale={locale} label={m.previous} lesson={all[index - 1]} />
        <Neighbour locale={locale} label={m.next} lesson={all[index + 1]} className="ms-auto text-end" />
      </nav>
    </footer>
  )
}

type NeighbourProps = { locale: Locale; label: string; lesson?: LessonSummary; className?: string }

function Neighbour({ locale, label, lesson, className }: NeighbourProps) {
  if (!lesson) return null
  return (
    <LessonLink locale={locale} lesson={lesson.id} className={className}>
      <span className="small muted block">{label}</span>
      {lesson.title}
    </LessonLink>
  )
}
