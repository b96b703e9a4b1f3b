'use client'

import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'
import { type Locale, languageTag, otherLocale } from '@/lib/i18n/locale'

/**
 * Leads to the same page in the other language. The path is in the prerendered link, so it works without JavaScript;
 * the click adds the query and the fragment (an interview's id, an exercise's numbers), and takes the path from the
 * address, which on the page for unknown addresses is not the page's own.
 */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  const pathname = usePathname()
  const target = otherLocale(locale)
  const ownPrefix = new RegExp(`^/${locale}(?=/|$)`)
  const rest = pathname.replace(ownPrefix, '')

  function keepPlace(event: MouseEvent<HTMLAnchorElement>) {
    const url = new URL(window.location.href)
    url.pathname = url.pathname.replace(ownPrefix, `/${target}`)
    event.currentTarget.href = url.href
  }

  return (
    <a
      href={`/${target}${rest === '/missing' ? '' : rest}`}
      hrefLang={languageTag[target]}
      lang={languageTag[target]}
      onClick={keepPlace}
      className="flex min-h-11 items-center rounded px-2 text-[0.9375rem]"
    >
      {label}
    </a>
  )
}
