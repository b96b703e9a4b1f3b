import type { Locale } from '../i18n/locale'

/** Content links to the site's pages without a language; the page in the reader's language is meant. */
export function localHref(href: string, locale: Locale): string {
  return href.startsWith('/') ? `/${locale}${href}` : href
}
