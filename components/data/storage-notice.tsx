import type { Locale } from '@/lib/i18n/locale'
import { shellMessages } from '@/lib/i18n/messages/shell'

/** Said before anything is answered: this browser would not keep it. */
export function StorageNotice({ locale }: { locale: Locale }) {
  return (
    <p role="alert" className="message message-bad">
      {shellMessages[locale].sync.storage}
    </p>
  )
}
