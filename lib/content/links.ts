import type { Locale } from '../i18n/locale'

/** Content links to the site's pages without a language; the page in the reader's language is meant. */
export function localHref(href: string, locale: Locale): string {
  return href.startsWith('/') ? `/${locale}${href}` : href
}

/** Where the glossary explains a term. */
export function termHref(id: string, locale: Locale): string {
  return `/${locale}/glossary#${id}`
}

/** Where the list of sources has a cited work. */
export function sourceHref(id: string, locale: Locale): string {
  return `/${locale}/lessons/sources#${id}`
}
