import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import { reviewMessages } from '@/lib/i18n/messages/review'
import type { Standing } from './card-standing'

/** What is out of the ordinary about a card. */
export function StandingBadges({ locale, standing }: { locale: Locale; standing: Standing }) {
  const m = cardsMessages[locale]
  const { suspended, buried, flag, leech } = standing
  return (
    <>
      {suspended && <span className="badge badge-warn">{m.suspended}</span>}
      {buried && <span className="badge">{m.buried}</span>}
      {flag > 0 && <span className="badge badge-strong">{m.flagged(reviewMessages[locale].flags[flag] ?? '')}</span>}
      {leech && <span className="badge badge-warn">{m.leech}</span>}
    </>
  )
}
