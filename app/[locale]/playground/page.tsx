import type { Metadata } from 'next'
import { Playground } from '@/components/notebook/playground'
import { localeOf } from '@/components/shell/locale-of'
import { PageHead } from '@/components/shell/page-head'
import { contentRenderers } from '@/lib/content/renderers'
import { alternates } from '@/lib/i18n/alternates'
import { playgroundMessages } from '@/lib/i18n/messages/playground'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = playgroundMessages[locale]
  return { title, description: lead, alternates: alternates(locale, '/playground') }
}

export default async function PlaygroundPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = playgroundMessages[locale]
  return (
    <main id="content" className="page page-wide stack">
      <PageHead title={m.title} lead={m.lead} />
      <p className="small muted">{m.sandbox}</p>
      <noscript>
        <p className="message message-warn">{m.noScript}</p>
      </noscript>
      <Playground
        locale={locale}
        built={contentRenderers.notebook(`playground.${locale}.js`)}
        files={contentRenderers.sandboxFiles()}
      />
    </main>
  )
}
