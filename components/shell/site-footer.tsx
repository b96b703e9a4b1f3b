'use client'

import type { Locale } from '@/lib/i18n/locale'
import { shellMessages } from '@/lib/i18n/messages/shell'
import { SyncStatus } from './sync-status'

const pages = ['account', 'progress', 'settings', 'playground', 'glossary', 'corrections', 'lessons/sources'] as const

/** A client component, so that a page's data for React hold its name and not all that is in it a second time. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const m = shellMessages[locale]
  return (
    <footer className="border-line border-t">
      <div className="mx-auto flex max-w-[68rem] flex-wrap justify-between gap-x-6 gap-y-1 px-5 py-4 text-muted text-small">
        <p>{m.footer}</p>
        <nav aria-label={m.footerNav}>
          <ul className="flex flex-wrap gap-x-5">
            {pages.map((page) => (
              <li key={page}>
                <a href={`/${locale}/${page}`} className="inline-flex min-h-8 items-center">
                  {m.pages[page]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <SyncStatus locale={locale} />
      </div>
    </footer>
  )
}
