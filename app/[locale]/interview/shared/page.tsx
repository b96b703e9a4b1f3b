import type { Metadata } from 'next'
import { SharedReport } from '@/components/interview/shared-report'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { bankAddresses } from '@/lib/content/interview-bank'
import { alternates } from '@/lib/i18n/alternates'
import { sharedMessages } from '@/lib/i18n/messages/share'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  return {
    title: sharedMessages[locale].pageTitle,
    robots: { index: false },
    // A key that was put into the query instead of the fragment must not be told to where a link leads.
    referrer: 'no-referrer',
    alternates: alternates(locale, '/interview/shared'),
  }
}

/** A static shell: the key that opens a report is in the fragment, which no server sees. */
export default async function SharedReportPage({ params }: Props) {
  const locale = await localeOf(params)
  return (
    <main id="content" className="page page-report stack">
      <h1>{sharedMessages[locale].pageTitle}</h1>
      <NoScript locale={locale} />
      <SharedReport locale={locale} {...bankAddresses(locale)} />
    </main>
  )
}
