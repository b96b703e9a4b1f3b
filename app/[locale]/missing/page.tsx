import type { Metadata } from 'next'
import Link from 'next/link'
import { localeOf } from '@/components/shell/locale-of'
import { shellMessages } from '@/lib/i18n/messages/shell'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: shellMessages[await localeOf(params)].missingTitle, robots: { index: false } }
}

/** What every unknown address is rewritten to, with status 404, in the reader's language. */
export default async function MissingPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = shellMessages[locale]
  return (
    <main id="content" className="page stack">
      <div>
        <p className="eyebrow">404</p>
        <h1>{m.missingTitle}</h1>
        <p className="lead">{m.missingBody}</p>
      </div>
      <nav aria-label={m.missingTitle} className="row">
        <Link className="btn btn-primary" href={`/${locale}`}>
          {m.missingHome}
        </Link>
        <Link className="btn" href={`/${locale}/lessons`}>
          {m.nav.lessons}
        </Link>
        <Link className="btn" href={`/${locale}/quiz`}>
          {m.nav.quiz}
        </Link>
      </nav>
    </main>
  )
}
