import type { Metadata } from 'next'
import { PracticeRoom } from '@/components/exercises/practice-room'
import { ProgramSandbox } from '@/components/exercises/program-sandbox'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { PageHead } from '@/components/shell/page-head'
import { sandboxFiles } from '@/lib/content/sandbox-files'
import { summaryOf } from '@/lib/exercises'
import { kinds } from '@/lib/exercises/catalogue'
import { alternates } from '@/lib/i18n/alternates'
import { practiceMessages } from '@/lib/i18n/messages/practice'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = practiceMessages[locale].practice
  return { title, description: lead, alternates: alternates(locale, '/exercises/practice') }
}

export default async function PracticePage({ params }: Props) {
  const locale = await localeOf(params)
  const m = practiceMessages[locale].practice
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <NoScript locale={locale} />
      <ProgramSandbox frame={sandboxFiles().frame}>
        <PracticeRoom locale={locale} kinds={kinds.map(summaryOf)} />
      </ProgramSandbox>
    </main>
  )
}
