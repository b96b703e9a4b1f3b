import type { Metadata } from 'next'
import { ProgressRoom } from '@/components/progress/progress-room'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { PageHead } from '@/components/shell/page-head'
import { cards } from '@/lib/content/cards'
import { wholeLessons } from '@/lib/content/lessons'
import { summaryOf } from '@/lib/exercises'
import { kinds } from '@/lib/exercises/catalogue'
import { alternates } from '@/lib/i18n/alternates'
import { progressMessages } from '@/lib/i18n/messages/progress'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = progressMessages[locale]
  return { title, description: lead, alternates: alternates(locale, '/progress') }
}

export default async function ProgressPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = progressMessages[locale]
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <NoScript locale={locale} />
      <ProgressRoom
        locale={locale}
        cards={cards().map(({ id, lesson, tags }) => ({ id, lesson, tags }))}
        lessons={wholeLessons(locale).map(({ id, title, checks, cards }) => ({ id, title, checks, cards }))}
        kinds={kinds.map(summaryOf)}
      />
    </main>
  )
}
