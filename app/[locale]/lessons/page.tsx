import type { Metadata } from 'next'
import { LessonLink } from '@/components/lesson/lesson-link'
import { LessonProgress } from '@/components/lesson/lesson-progress'
import { localeOf } from '@/components/shell/locale-of'
import { PageHead } from '@/components/shell/page-head'
import { wholeLessons } from '@/lib/content/lessons'
import { alternates } from '@/lib/i18n/alternates'
import { lessonMessages } from '@/lib/i18n/messages/lessons'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = lessonMessages[locale]
  return {
    title,
    description: lead,
    alternates: alternates(locale, '/lessons'),
  }
}

export default async function LessonsPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = lessonMessages[locale]
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <ol className="stack">
        {wholeLessons(locale).map((lesson) => (
          <li key={lesson.id} className="panel relative">
            <h2 className="text-h3">
              <LessonLink className="after:absolute after:inset-0" locale={locale} lesson={lesson.id}>
                {lesson.title}
              </LessonLink>
            </h2>
            <p className="mt-1">{lesson.summary}</p>
            <p className="small muted my-1">{m.minutes(lesson.minutes)}</p>
            <LessonProgress locale={locale} lesson={lesson.id} checks={lesson.checks} cards={lesson.cards} />
          </li>
        ))}
      </ol>
    </main>
  )
}
