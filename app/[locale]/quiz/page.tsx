import type { Metadata } from 'next'
import { LastScore } from '@/components/quiz/last-score'
import { QuestionLink } from '@/components/quiz/question-link'
import { localeOf } from '@/components/shell/locale-of'
import { PageHead } from '@/components/shell/page-head'
import { Html } from '@/components/ui/html'
import { renderedQuestions } from '@/lib/content/questions'
import { alternates } from '@/lib/i18n/alternates'
import { quizMessages } from '@/lib/i18n/messages/quiz'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = quizMessages[locale]
  return { title, description: lead, alternates: alternates(locale, '/quiz') }
}

export default async function QuizPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = quizMessages[locale]
  const questions = await renderedQuestions(locale)
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <ol className="stack">
        {questions.map((question, index) => (
          <li key={question.id} className="panel relative">
            <p className="eyebrow">{m.question(index + 1)}</p>
            <QuestionLink
              className="font-semibold text-h3 after:absolute after:inset-0"
              locale={locale}
              question={question.id}
            >
              <Html as="span" html={question.prompt} />
            </QuestionLink>
            <p className="small muted mt-1">
              <LastScore
                locale={locale}
                question={question.id}
                points={question.points.map(({ id, weight }) => ({ id, weight }))}
                misconceptions={question.misconceptions.map(({ id, penalty }) => ({ id, penalty }))}
              />
            </p>
          </li>
        ))}
      </ol>
    </main>
  )
}
