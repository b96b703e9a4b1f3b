import type { Metadata } from 'next'
import { ExerciseRunner } from '@/components/exercises/exercise-runner'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { PageHead } from '@/components/shell/page-head'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const m = exercisesMessages[await localeOf(params)]
  return { title: m.title, description: m.lead }
}

export default async function ExercisesPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = exercisesMessages[locale]
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <NoScript locale={locale} />
      <ExerciseRunner locale={locale} />
    </main>
  )
}
