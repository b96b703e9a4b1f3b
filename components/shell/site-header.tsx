'use client'

import Link from 'next/link'
import { SearchButton } from '@/components/search/search-button'
import type { Locale } from '@/lib/i18n/locale'
import { searchMessages } from '@/lib/i18n/messages/search'
import { shellMessages } from '@/lib/i18n/messages/shell'
import { LanguageSwitch } from './language-switch'
import { NavLink } from './nav-link'
import { ThemeSwitch } from './theme-switch'

const sections = ['lessons', 'quiz', 'exercises', 'review', 'interview'] as const

type Props = {
  locale: Locale
  /** Name of the prerendered search index. */
  searchFile: string
}

/** A client component, so that a page's data for React hold its name and not all that is in it a second time. */
export function SiteHeader({ locale, searchFile }: Props) {
  const m = shellMessages[locale]
  return (
    <header className="border-line border-b">
      <div className="mx-auto flex max-w-[68rem] flex-wrap items-center gap-x-6 gap-y-1 px-5 py-2.5">
        <Link
          href={`/${locale}`}
          className="flex min-h-11 items-center gap-2 font-semibold text-ink no-underline"
          prefetch={false}
        >
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true" className="text-accent">
            <g fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round">
              <circle cx="8" cy="20" r="4.5" />
              <circle cx="24" cy="20" r="4.5" />
              <path d="M12.5 20h7M8 15.500c0-10 16-10 16 0" />
            </g>
          </svg>
          {m.siteName}
        </Link>
        <nav
          aria-label={m.nav.label}
          className="order-last -mx-1.5 w-[calc(100%+0.75rem)] sm:order-none sm:w-auto sm:flex-1"
        >
          <ul className="flex flex-wrap">
            {sections.map((section) => (
              <li key={section}>
                <NavLink href={`/${locale}/${section}`}>{m.nav[section]}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ms-auto flex items-center">
          <SearchButton locale={locale} label={searchMessages[locale].open} file={searchFile} />
          <ThemeSwitch locale={locale} />
          <LanguageSwitch locale={locale} label={m.switchTo} />
        </div>
      </div>
    </header>
  )
}
