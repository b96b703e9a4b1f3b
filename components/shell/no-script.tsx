import type { Locale } from '@/lib/i18n/locale'
import { shellMessages } from '@/lib/i18n/messages/shell'

export function NoScript({ locale }: { locale: Locale }) {
  return (
    <noscript>
      <p className="message message-warn">{shellMessages[locale].noScript}</p>
    </noscript>
  )
}
