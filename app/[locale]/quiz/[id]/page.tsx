import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { CopyButtons } from '@/components/copy/copy-buttons'
import { LessonLink } from '@/components/lesson/lesson-link'
import { QuizAnswer } from '@/components/quiz/quiz-answer'
import { ReportError } from '@/components/report/report-error'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { StaticHtml } from '@/components/static-html/static-html'
import { Html } from '@/components/ui/html'
import { renderedAnswer } from '@/lib/content/answers'
import { questionIds, renderedQuestions } from '@/lib/content/questions'
import { alternates } from '@/lib/i18n/alternates'
import { quizMessages } from '@/lib/i18n/messages/quiz'

type Props = { params: Promise<{ locale: string; id: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return questionIds().map((id) => ({ id }))
}

async function find({ params }: Props) {
  const locale = await localeOf(params)
  const { id } = await params
  const all = await renderedQuestions(locale)
  const index = all.findIndex((question) => question.id === id)
  const question = all[index]
  if (!question) notFound()
  return { locale, question, index, next: all[(index + 1) % all.length] ?? question }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, question } = await find(props)
  return {
    title: question.prompt.replace(/<[^>]*>/g, ''),
    alternates: alternates(locale, `/quiz/${question.id}`),
  }
}

export default async function QuestionPage(props: Props) {
  const { locale, question, index, next } = await find(props)
  const m = quizMessages[locale]
  return (
    <main id="content" className="page stack">
      <div>
        <p className="eyebrow">
          <Link href={`/${locale}/quiz`}>{m.title}</Link> · {m.question(index + 1)}
        </p>
        <h1>
          <Html as="span" html={question.prompt} />
        </h1>
      </div>
      <NoScript locale={locale} />
      <QuizAnswer locale={locale} question={question} next={next.id}>
        <StaticHtml
          id={`${locale}-model-answer-${question.id}`}
          html={await renderedAnswer(locale, question.id)}
          className="prose"
        />
      </QuizAnswer>
      <p className="small">
        <LessonLink locale={locale} lesson={question.lesson}>
          {m.relatedLesson}
        </LessonLink>
      </p>
      <CopyButtons locale={locale} />
      <ReportError locale={locale} page={`/quiz/${question.id}`} />
    </main>
  )
}
