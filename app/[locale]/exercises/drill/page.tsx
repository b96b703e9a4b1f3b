import type { Metadata } from 'next'
import { DrillRoom } from '@/components/exercises/drill-room'
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
  const { title, lead } = practiceMessages[locale].drill
  return { title, description: lead, alternates: alternates(locale, '/exercises/drill') }
}

export default async function DrillPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = practiceMessages[locale].drill
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <NoScript locale={locale} />
      <ProgramSandbox frame={sandboxFiles().frame}>
        <DrillRoom locale={locale} kinds={kinds.map(summaryOf)} />
      </ProgramSandbox>
    </main>
  )
}
