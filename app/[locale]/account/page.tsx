import type { Metadata } from 'next'
import { AccountRoom } from '@/components/account/account-room'
import { localeOf } from '@/components/shell/locale-of'
import { PageHead } from '@/components/shell/page-head'
import { alternates } from '@/lib/i18n/alternates'
import { accountMessages } from '@/lib/i18n/messages/account'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = accountMessages[locale]
  return { title, description: lead, alternates: alternates(locale, '/account') }
}

export default async function AccountPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = accountMessages[locale]
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <noscript>
        <p className="message message-warn">{m.noScript}</p>
      </noscript>
      <AccountRoom locale={locale} />
    </main>
  )
}
