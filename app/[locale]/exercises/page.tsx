import type { Metadata } from 'next'
import { ExerciseRoom } from '@/components/exercises/exercise-room'
import { ProgramSandbox } from '@/components/exercises/program-sandbox'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { PageHead } from '@/components/shell/page-head'
import { sandboxFiles } from '@/lib/content/sandbox-files'
import { summaryOf } from '@/lib/exercises'
import { kinds } from '@/lib/exercises/catalogue'
import { alternates } from '@/lib/i18n/alternates'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = exercisesMessages[locale]
  return { title, description: lead, alternates: alternates(locale, '/exercises') }
}

export default async function ExercisesPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = exercisesMessages[locale]
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <NoScript locale={locale} />
      <ProgramSandbox frame={sandboxFiles().frame}>
        <ExerciseRoom locale={locale} kinds={kinds.map(summaryOf)} />
      </ProgramSandbox>
    </main>
  )
}
