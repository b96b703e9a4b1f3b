import type { Metadata } from 'next'
import { ReportError } from '@/components/report/report-error'
import { localeOf } from '@/components/shell/locale-of'
import { PageHead } from '@/components/shell/page-head'
import { StaticHtml } from '@/components/static-html/static-html'
import { renderedGlossary } from '@/lib/content/glossary'
import { termList } from '@/lib/content/term-html'
import { alternates } from '@/lib/i18n/alternates'
import { glossaryMessages } from '@/lib/i18n/messages/glossary'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = glossaryMessages[locale]
  return { title, description: lead, alternates: alternates(locale, '/glossary') }
}

export default async function GlossaryPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = glossaryMessages[locale]
  const groups = renderedGlossary(locale)
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <nav className="toc" aria-label={m.groups}>
        <ol className="sm:columns-2">
          {groups.map(({ lesson, title, terms }) => (
            <li key={lesson} className="break-inside-avoid">
              <a href={`#terms-of-${lesson}`}>{title}</a>&nbsp;<span className="small muted">{terms.length}</span>
            </li>
          ))}
        </ol>
      </nav>
      {groups.map(({ lesson, title, terms }) => (
        <section key={lesson} aria-labelledby={`terms-of-${lesson}`}>
          <h2 id={`terms-of-${lesson}`}>{title}</h2>
          <StaticHtml id={`${locale}-terms-of-${lesson}`} html={termList(terms, locale)} />
        </section>
      ))}
      <ReportError locale={locale} page="/glossary" />
    </main>
  )
}
