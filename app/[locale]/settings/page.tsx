import type { Metadata } from 'next'
import Link from 'next/link'
import { OfflinePanel } from '@/components/offline/offline-panel'
import { SettingsRoom } from '@/components/settings/settings-room'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { PageHead } from '@/components/shell/page-head'
import { alternates } from '@/lib/i18n/alternates'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'
import { settingsMessages } from '@/lib/i18n/messages/settings'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = settingsMessages[locale]
  return { title, description: lead, alternates: alternates(locale, '/settings') }
}

export default async function SettingsPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = settingsMessages[locale]
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <NoScript locale={locale} />
      <p>
        <Link href={`/${locale}/account`} prefetch={false}>
          {ownAccountMessages[locale].settingsLink}
        </Link>
      </p>
      <SettingsRoom locale={locale} />
      <OfflinePanel locale={locale} />
    </main>
  )
}
