import type { Metadata } from 'next'
import Link from 'next/link'
import { ProgramSandbox } from '@/components/exercises/program-sandbox'
import { ReviewSession } from '@/components/review/review-session'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { PageHead } from '@/components/shell/page-head'
import { lessonsWithCards } from '@/lib/content/cards'
import { sandboxFiles } from '@/lib/content/sandbox-files'
import { alternates } from '@/lib/i18n/alternates'
import { reviewMessages } from '@/lib/i18n/messages/review'
import { transferMessages } from '@/lib/i18n/messages/transfer'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = reviewMessages[locale]
  return { title, description: lead, alternates: alternates(locale, '/review') }
}

export default async function ReviewPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = reviewMessages[locale]
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <NoScript locale={locale} />
      <ProgramSandbox frame={sandboxFiles().frame}>
        <ReviewSession locale={locale} lessons={lessonsWithCards(locale)} />
      </ProgramSandbox>
      <p className="row small">
        <Link href={`/${locale}/review/cards`} prefetch={false}>
          {m.browse}
        </Link>
        <Link href={`/${locale}/review/transfer`} prefetch={false}>
          {transferMessages[locale].link}
        </Link>
        <Link href={`/${locale}/settings`} prefetch={false}>
          {m.settings}
        </Link>
      </p>
    </main>
  )
}
