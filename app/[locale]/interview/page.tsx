import type { Metadata } from 'next'
import { InterviewStart } from '@/components/interview/interview-start'
import { StudySection } from '@/components/interview/study-section'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { PageHead } from '@/components/shell/page-head'
import { bankAddresses } from '@/lib/content/interview-bank'
import { studyContent } from '@/lib/content/study'
import { alternates } from '@/lib/i18n/alternates'
import { interviewMessages } from '@/lib/i18n/messages/interview'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = interviewMessages[locale]
  return { title, description: lead, alternates: alternates(locale, '/interview') }
}

export default async function InterviewPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = interviewMessages[locale]
  const { bank } = bankAddresses(locale)
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <NoScript locale={locale} />
      <InterviewStart locale={locale} bank={bank}>
        <StudySection locale={locale} bank={bank} content={studyContent(locale)} />
      </InterviewStart>
    </main>
  )
}
