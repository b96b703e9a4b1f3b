import type { Metadata } from 'next'
import { ResetRoom } from '@/components/account/reset-room'
import { localeOf } from '@/components/shell/locale-of'
import { PageHead } from '@/components/shell/page-head'
import { alternates } from '@/lib/i18n/alternates'
import { accountMessages } from '@/lib/i18n/messages/account'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  return {
    title: accountMessages[locale].reset.title,
    robots: { index: false },
    // A token that was put into the query instead of the fragment must not be told to where a link leads.
    referrer: 'no-referrer',
    alternates: alternates(locale, '/account/reset'),
  }
}

/** A static shell: the token is in the fragment, which no server sees. */
export default async function ResetPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = accountMessages[locale]
  return (
    <main id="content" className="page stack">
      <PageHead title={m.reset.title} lead={m.reset.lead} />
      <noscript>
        <p className="message message-warn">{m.noScript}</p>
      </noscript>
      <ResetRoom locale={locale} />
    </main>
  )
}
