import type { Metadata } from 'next'
import { WorksheetRoom } from '@/components/exercises/worksheet-room'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { PageHead } from '@/components/shell/page-head'
import { summaryOf } from '@/lib/exercises'
import { kinds } from '@/lib/exercises/catalogue'
import { alternates } from '@/lib/i18n/alternates'
import { practiceMessages } from '@/lib/i18n/messages/practice'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = practiceMessages[locale].worksheet
  return { title, description: lead, alternates: alternates(locale, '/exercises/worksheet') }
}

export default async function WorksheetPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = practiceMessages[locale].worksheet
  return (
    <main id="content" className="page stack worksheet-page">
      <PageHead title={m.title} lead={m.lead} />
      <NoScript locale={locale} />
      <WorksheetRoom locale={locale} kinds={kinds.map(summaryOf)} />
    </main>
  )
}
