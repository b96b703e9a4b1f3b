import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CopyButtons } from '@/components/copy/copy-buttons'
import { LessonLink } from '@/components/lesson/lesson-link'
import { PrintButton } from '@/components/lesson/print-button'
import { localeOf } from '@/components/shell/locale-of'
import { StaticHtml } from '@/components/static-html/static-html'
import { lesson } from '@/lib/content/lessons'
import { renderedSheet, sheetIds } from '@/lib/content/sheets'
import { alternates } from '@/lib/i18n/alternates'
import { lessonMessages } from '@/lib/i18n/messages/lessons'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const dynamicParams = false

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  return sheetIds(await localeOf(Promise.resolve(params))).map((slug) => ({ slug }))
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
    title: lessonMessages[locale].sheetOf(lesson.title),
    alternates: alternates(locale, `/lessons/${lesson.id}/sheet`),
  }
}

/** A lesson on one printed A4 page: what somebody looks at on the way to the interview. */
export default async function SheetPage(props: Props) {
  const { locale, lesson } = await find(props)
  const m = lessonMessages[locale]
  return (
    <main id="content" className="page sheet-page">
      <p className="eyebrow no-print">
        <LessonLink locale={locale} lesson={lesson.id}>
          {lesson.title}
        </LessonLink>
      </p>
      <h1>{m.sheetOf(lesson.title)}</h1>
      <div className="row no-print mt-4">
        <PrintButton label={m.print} />
        <p className="small muted">{m.sheetHint}</p>
      </div>
      <StaticHtml
        id={`${locale}-${lesson.id}-sheet`}
        className="sheet prose prose-ui"
        html={renderedSheet(locale, lesson.id)}
      />
      <CopyButtons locale={locale} />
    </main>
  )
}
