import type { Metadata } from 'next'
import Link from 'next/link'
import { localeOf } from '@/components/shell/locale-of'
import { PageHead } from '@/components/shell/page-head'
import { lessons } from '@/lib/content/lessons'
import { languageTag, locales } from '@/lib/i18n/locale'
import { lessonMessages } from '@/lib/i18n/messages/lessons'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = lessonMessages[locale]
  return {
    title,
    description: lead,
    alternates: {
      canonical: `/${locale}/lessons`,
      languages: Object.fromEntries(locales.map((other) => [languageTag[other], `/${other}/lessons`])),
    },
  }
}

export default async function LessonsPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = lessonMessages[locale]
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <ol className="stack">
        {lessons(locale).map((lesson) => (
          <li key={lesson.id} className="panel relative">
            <h2 className="text-h3">
              <Link className="after:absolute after:inset-0" href={`/${locale}/lessons/${lesson.id}`} prefetch={false}>
                {lesson.title}
              </Link>
            </h2>
            <p className="mt-1">{lesson.summary}</p>
            <p className="small muted mt-1">{m.minutes(lesson.minutes)}</p>
          </li>
        ))}
      </ol>
    </main>
  )
}
