import { Ask } from '@/components/ui/ask'
import type { OnlyHere } from '@/lib/client/forget'
import type { Locale } from '@/lib/i18n/locale'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'

type Props = { locale: Locale; stays: OnlyHere; yes: string; kept: boolean; onYes(): void; onNo(): void }

/** Says what would stay on this device alone, before its owner leaves. `kept`: it will be back with them. */
export function AskStays({ locale, stays: { unsent, media }, yes, kept, onYes, onNo }: Props) {
  const m = ownAccountMessages[locale].signOut
  return (
    <Ask testId="ask-stays" title={m.askTitle} yes={yes} no={m.no} yesClass="btn-primary" onYes={onYes} onNo={onNo}>
      {unsent > 0 && <p>{m.unsent(unsent)}</p>}
      {media > 0 && <p>{m.media(media)}</p>}
      {kept && <p>{m.kept}</p>}
    </Ask>
  )
}
