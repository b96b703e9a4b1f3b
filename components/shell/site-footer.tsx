import type { Locale } from '@/lib/i18n/locale'
import { shellMessages } from '@/lib/i18n/messages/shell'
import { SyncStatus } from './sync-status'

export function SiteFooter({ locale }: { locale: Locale }) {
  return (
    <footer className="border-line border-t">
      <div className="mx-auto flex max-w-[68rem] flex-wrap justify-between gap-x-6 gap-y-1 px-5 py-4 text-muted text-small">
        <p>{shellMessages[locale].footer}</p>
        <SyncStatus locale={locale} />
      </div>
    </footer>
  )
}
