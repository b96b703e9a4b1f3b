import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CopyButtons } from '@/components/copy/copy-buttons'
import { TermPopover } from '@/components/glossary/term-popover'
import { Contents } from '@/components/lesson/contents'
import { LessonFooter } from '@/components/lesson/lesson-footer'
import { LessonProgress } from '@/components/lesson/lesson-progress'
import { LessonBody } from '@/components/mdx/lesson-body'
import { ReportError } from '@/components/report/report-error'
import { localeOf } from '@/components/shell/locale-of'
import { lessonBody } from '@/lib/content/lesson-body'
import { lesson, lessons } from '@/lib/content/lessons'
import { contentRenderers } from '@/lib/content/renderers'
import { sheetIds } from '@/lib/content/sheets'
import { alternates } from '@/lib/i18n/alternates'
import { lessonMessages } from '@/lib/i18n/messages/lessons'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const dynamicParams = false

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  return lessons(await localeOf(Promise.resolve(params))).map(({ id }) => ({ slug: id }))
}

async function find({ params }: Props) {
  const locale = await localeOf(params)
  const found = lesson(locale, (await params).slug)
  if (!found) notFound()
  return { locale, lesson: found }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, lesson } = await find(props)
  return {
    title: lesson.title,
    description: lesson.summary,
    alternates: alternates(locale, `/lessons/${lesson.id}`),
  }
}

export default async function LessonPage(props: Props) {
  const { locale, lesson } = await find(props)
  const m = lessonMessages[locale]
  return (
    <main id="content" className="page stack lesson-page">
      <div>
        <p className="eyebrow">{m.minutes(lesson.minutes)}</p>
        <h1>{lesson.title}</h1>
        <p className="lead">{lesson.summary}</p>
      </div>
      <section className="panel" aria-labelledby="lesson-answers">
        <h2 id="lesson-answers" className="text-h3">
          {m.answers}
        </h2>
        <ul className="mt-2 list-disc ps-5">
          {lesson.answers.map((answer) => (
            <li key={answer}>{answer}</li>
          ))}
        </ul>
      </section>
      <Contents label={m.contents} headings={lesson.headings}>
        <LessonProgress locale={locale} lesson={lesson.id} checks={lesson.checks} cards={lesson.cards} />
      </Contents>
      <LessonBody id={lesson.id} locale={locale} parts={lessonBody(locale, lesson.id)} render={contentRenderers} />
      <ReportError locale={locale} page={`/lessons/${lesson.id}`} />
      <TermPopover locale={locale} />
      <CopyButtons locale={locale} />
      <LessonFooter
        locale={locale}
        lesson={lesson}
        all={lessons(locale)}
        sheet={sheetIds(locale).includes(lesson.id)}
      />
    </main>
  )
}
