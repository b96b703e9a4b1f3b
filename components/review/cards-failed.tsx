import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'

/** The site's cards could not be fetched. */
export function CardsFailed({ locale, onRetry }: { locale: Locale; onRetry(): void }) {
  const m = reviewMessages[locale]
  return (
    <div className="message message-bad stack" role="alert">
      <p>{m.cardsFailed}</p>
      <button type="button" className="btn self-start" onClick={onRetry}>
        {m.retry}
      </button>
    </div>
  )
}
