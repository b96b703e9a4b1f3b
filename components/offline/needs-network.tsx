'use client'

import type { Locale } from '@/lib/i18n/locale'
import { offlineMessages } from '@/lib/i18n/messages/offline'
import { useOnline } from './use-online'

/** Says, while there is no network, that what stands beside it needs the server. */
export function NeedsNetwork({ locale }: { locale: Locale }) {
  const online = useOnline()
  return (
    <div role="status" data-testid="needs-network">
      {!online && <p className="message message-warn">{offlineMessages[locale].needsNetwork}</p>}
    </div>
  )
}
