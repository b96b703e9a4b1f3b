import type { MDXContent } from 'mdx/types'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Contents } from '@/components/lesson/contents'
import { LessonFooter } from '@/components/lesson/lesson-footer'
import { lessonComponents } from '@/components/mdx/registry'
import { localeOf } from '@/components/shell/locale-of'
import { lesson, lessons } from '@/lib/content/lessons'
import { contentRenderers } from '@/lib/content/renderers'
import { languageTag, locales } from '@/lib/i18n/locale'
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
    alternates: {
      canonical: `/${locale}/lessons/${lesson.id}`,
      languages: Object.fromEntries(locales.map((other) => [languageTag[other], `/${other}/lessons/${lesson.id}`])),
    },
  }
}

export default async function LessonPage(props: Props) {
  const { locale, lesson } = await find(props)
  const { default: Body }: { default: MDXContent } = await import(`@/content/lessons/${locale}/${lesson.id}.mdx`)
  const m = lessonMessages[locale]
  return (
    <main id="content" className="page stack">
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
      <Contents label={m.contents} headings={lesson.headings} />
      <article className="prose">
        <Body components={lessonComponents(locale, contentRenderers)} />
      </article>
      <LessonFooter locale={locale} lesson={lesson} all={lessons(locale)} />
    </main>
  )
}
