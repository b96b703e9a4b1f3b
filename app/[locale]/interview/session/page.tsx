import type { Metadata } from 'next'
import { ProgramSandbox } from '@/components/exercises/program-sandbox'
import { InterviewSession } from '@/components/interview/interview-session'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { bankAddresses } from '@/lib/content/interview-bank'
import { sandboxFiles } from '@/lib/content/sandbox-files'
import { alternates } from '@/lib/i18n/alternates'
import { interviewMessages } from '@/lib/i18n/messages/interview'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  return {
    title: interviewMessages[locale].sessionTitle,
    robots: { index: false },
    alternates: alternates(locale, '/interview/session'),
  }
}

/** A static shell: which interview it shows is in the query, what the learner wrote comes from their own log. */
export default async function InterviewSessionPage({ params }: Props) {
  const locale = await localeOf(params)
  return (
    <main id="content" className="page stack">
      <h1>{interviewMessages[locale].sessionTitle}</h1>
      <NoScript locale={locale} />
      <ProgramSandbox frame={sandboxFiles().frame}>
        <InterviewSession locale={locale} bank={bankAddresses(locale).bank} />
      </ProgramSandbox>
    </main>
  )
}
