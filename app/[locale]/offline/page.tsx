import type { Metadata } from 'next'
import { TryAgain } from '@/components/offline/try-again'
import { localeOf } from '@/components/shell/locale-of'
import { offlineMessages } from '@/lib/i18n/messages/offline'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: offlineMessages[await localeOf(params)].page.title, robots: { index: false } }
}

/** What the service worker answers with in the place of a page that it does not have. */
export default async function OfflinePage({ params }: Props) {
  const locale = await localeOf(params)
  const m = offlineMessages[locale].page
  return (
    <main id="content" className="page stack" data-testid="not-kept">
      <div>
        <h1>{m.title}</h1>
        <p className="lead">{m.body}</p>
      </div>
      <div className="row">
        <TryAgain label={m.again} />
        <a className="btn" href={`/${locale}/settings#offline`}>
          {m.copy}
        </a>
      </div>
    </main>
  )
}
