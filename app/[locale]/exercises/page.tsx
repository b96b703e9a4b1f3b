import type { Metadata } from 'next'
import { ExerciseRunner } from '@/components/exercises/exercise-runner'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
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
      <div>
        <h1>{m.title}</h1>
        <p className="lead">{m.lead}</p>
      </div>
      <NoScript locale={locale} />
      <ExerciseRunner locale={locale} />
    </main>
  )
}
