import type { Metadata } from 'next'
import { CorrectionEntry } from '@/components/corrections/correction-entry'
import { ReportError } from '@/components/report/report-error'
import { localeOf } from '@/components/shell/locale-of'
import { PageHead } from '@/components/shell/page-head'
import { renderedCorrections } from '@/lib/content/corrections'
import { alternates } from '@/lib/i18n/alternates'
import { correctionMessages } from '@/lib/i18n/messages/corrections'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = correctionMessages[locale].page
  return { title, description: lead, alternates: alternates(locale, '/corrections') }
}

export default async function CorrectionsPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = correctionMessages[locale]
  const all = renderedCorrections(locale)
  const count = (severity: (typeof all)[number]['severity']) => all.filter((one) => one.severity === severity).length
  return (
    <main id="content" className="page stack">
      <PageHead title={m.page.title} lead={m.page.lead} />
      <p>{m.page.summary(count('wrong'), count('imprecise'), count('convention'))}</p>
      <ol className="stack">
        {all.map((correction) => (
          <li key={correction.id} id={correction.id} className="panel prose prose-ui">
            <CorrectionEntry locale={locale} correction={correction} />
          </li>
        ))}
      </ol>
      <ReportError locale={locale} page="/corrections" />
    </main>
  )
}
