import type { Metadata } from 'next'
import { CardsRoom } from '@/components/cards/cards-room'
import { localeOf } from '@/components/shell/locale-of'
import { NoScript } from '@/components/shell/no-script'
import { PageHead } from '@/components/shell/page-head'
import { lessonsWithCards } from '@/lib/content/cards'
import { alternates } from '@/lib/i18n/alternates'
import { cardsMessages } from '@/lib/i18n/messages/cards'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { title, lead } = cardsMessages[locale]
  return { title, description: lead, alternates: alternates(locale, '/review/cards') }
}

export default async function CardsPage({ params }: Props) {
  const locale = await localeOf(params)
  const m = cardsMessages[locale]
  return (
    <main id="content" className="page page-wide stack">
      <PageHead title={m.title} lead={m.lead} />
      <NoScript locale={locale} />
      <CardsRoom locale={locale} lessons={lessonsWithCards(locale)} />
    </main>
  )
}
