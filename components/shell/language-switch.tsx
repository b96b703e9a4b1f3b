'use client'

import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'
import { type Locale, languageTag, otherLocale } from '@/lib/i18n/locale'

/**
 * Leads to the same page in the other language. The path is in the prerendered link, so it works without JavaScript;
 * the query and the fragment (an interview's id, an exercise's numbers) are added at the click.
 */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  const pathname = usePathname()
  const target = otherLocale(locale)
  const rest = pathname.replace(new RegExp(`^/${locale}(?=/|$)`), '')

  function keepPlace(event: MouseEvent<HTMLAnchorElement>) {
    const url = new URL(event.currentTarget.href)
    url.search = window.location.search
    url.hash = window.location.hash
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
