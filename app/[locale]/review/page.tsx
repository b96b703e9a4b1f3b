import type { Metadata } from 'next'
import { ReviewSession } from '@/components/review/review-session'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { PageHead } from '@/components/shell/page-head'
import { reviewMessages } from '@/lib/i18n/messages/review'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const m = reviewMessages[await localeOf(params)]
  return { title: m.title, description: m.lead }
}

export default async function ReviewPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = reviewMessages[locale]
  return (
    <main id="content" className="page stack">
      <PageHead title={m.title} lead={m.lead} />
      <NoScript locale={locale} />
      <ReviewSession locale={locale} />
    </main>
  )
}
