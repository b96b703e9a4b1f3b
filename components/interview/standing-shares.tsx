import { formatDateTime } from '@/components/ui/format'
import type { Share } from '@/lib/client/shares'
import type { Locale } from '@/lib/i18n/locale'
import { shareMessages } from '@/lib/i18n/messages/share'

type Props = { locale: Locale; shares: readonly Share[]; busy: boolean; onRevoke(id: string): void }

/** By date, since nobody has their addresses any more; each is revoked with one click. */
export function StandingShares({ locale, shares, busy, onRevoke }: Props) {
  const m = shareMessages[locale]
  return (
    <ul className="divide-y divide-line" data-testid="shares">
      {shares.map(({ id, createdAt }) => {
        const date = formatDateTime(createdAt, locale, 'medium')
        return (
          <li key={id} className="row justify-between py-1" data-share={id}>
            <span>{m.item(date)}</span>
            <button
              type="button"
              className="btn btn-bad"
              aria-label={m.revokeOf(date)}
              aria-disabled={busy}
              onClick={() => {
                if (!busy) onRevoke(id)
              }}
            >
              {m.revoke}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
