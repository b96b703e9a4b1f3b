import type { Metadata } from 'next'
import Link from 'next/link'
import { SearchHere } from '@/components/search/search-here'
import { localeOf } from '@/components/shell/locale-of'
import { PageHead } from '@/components/shell/page-head'
import { searchFile } from '@/lib/content/search/search-file'
import { alternates } from '@/lib/i18n/alternates'
import { searchMessages } from '@/lib/i18n/messages/search'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = searchMessages[locale]
  return { title, description: lead, robots: { index: false }, alternates: alternates(locale, '/search') }
}

/** A static shell: the query is in the address, so that what was found can be shared. */
export default async function SearchPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = searchMessages[locale]
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <noscript>
        <p className="message message-warn">{m.noScript}</p>
      </noscript>
      <SearchHere locale={locale} file={searchFile(locale).name} />
      <p className="small muted">
        {m.elsewhere} <a href={`/${locale}/glossary`}>{m.kinds.term}</a>
        {m.or}
        <Link href={`/${locale}/lessons`} prefetch={false}>
          {m.kinds.lesson}
        </Link>
      </p>
    </main>
  )
}
