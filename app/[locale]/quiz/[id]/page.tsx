import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { QuizAnswer } from '@/components/quiz/quiz-answer'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { Html } from '@/components/ui/html'
import { renderedAnswer } from '@/lib/content/answers'
import { questionIds, renderedQuestions } from '@/lib/content/questions'
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
  const { question } = await find(props)
  return { title: question.prompt.replace(/<[^>]*>/g, '') }
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
      <QuizAnswer locale={locale} question={question} nextHref={`/${locale}/quiz/${next.id}`}>
        <Html className="prose" html={await renderedAnswer(locale, question.id)} />
      </QuizAnswer>
      <p className="small">
        <Link href={`/${locale}/lessons/${question.lesson}`}>{m.relatedLesson}</Link>
      </p>
    </main>
  )
}
