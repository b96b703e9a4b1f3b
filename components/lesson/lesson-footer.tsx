import Link from 'next/link'
import type { LessonSummary } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { lessonMessages } from '@/lib/i18n/messages/lessons'

type Props = { locale: Locale; lesson: LessonSummary; all: readonly LessonSummary[] }

/** What follows a lesson: the cards that it feeds, and the lessons around it. */
export function LessonFooter({ locale, lesson, all }: Props) {
  const m = lessonMessages[locale]
  const index = all.findIndex(({ id }) => id === lesson.id)
  return (
    <>
      <p>
        {m.cards(lesson.cards.length)}{' '}
        <Link href={`/${locale}/review`} prefetch={false}>
          {m.toReview}
        </Link>
      </p>
      <nav aria-label={m.around} className="flex flex-wrap justify-between gap-4 border-line border-t pt-4">
        <Neighbour locale={locale} label={m.previous} lesson={all[index - 1]} />
        <Neighbour locale={locale} label={m.next} lesson={all[index + 1]} className="ms-auto text-end" />
      </nav>
    </>
  )
}

type NeighbourProps = { locale: Locale; label: string; lesson?: LessonSummary; className?: string }

function Neighbour({ locale, label, lesson, className }: NeighbourProps) {
  if (!lesson) return null
  return (
    <Link href={`/${locale}/lessons/${lesson.id}`} prefetch={false} className={className}>
      <span className="small muted block">{label}</span>
      {lesson.title}
    </Link>
  )
}
