import type { Metadata } from 'next'
import { InterviewReport } from '@/components/interview/interview-report'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { bankAddresses } from '@/lib/content/interview-bank'
import { alternates } from '@/lib/i18n/alternates'
import { interviewMessages } from '@/lib/i18n/messages/interview'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  return {
    title: interviewMessages[locale].reportTitle,
    robots: { index: false },
    alternates: alternates(locale, '/interview/report'),
  }
}

/** A static shell, as the session: the id is in the query. */
export default async function InterviewReportPage({ params }: Props) {
  const locale = await localeOf(params)
  return (
    <main id="content" className="page page-report stack">
      <h1>{interviewMessages[locale].reportTitle}</h1>
      <NoScript locale={locale} />
      <InterviewReport locale={locale} {...bankAddresses(locale)} />
    </main>
  )
}
