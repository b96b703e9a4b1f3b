import type { Metadata } from 'next'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { PageHead } from '@/components/shell/page-head'
import { TransferRoom } from '@/components/transfer/transfer-room'
import { alternates } from '@/lib/i18n/alternates'
import { transferMessages } from '@/lib/i18n/messages/transfer'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = transferMessages[locale]
  return { title, description: lead, alternates: alternates(locale, '/review/transfer') }
}

export default async function TransferPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = transferMessages[locale]
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <NoScript locale={locale} />
      <TransferRoom locale={locale} />
    </main>
  )
}
