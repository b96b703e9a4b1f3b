import { type Locale, languageTag, locales } from './locale'

/** A page's addresses by language, `path` being the address without its language: `/quiz`, or '' for the start page. */
export function languageAddresses(path: string): Record<string, string> {
  return {
    ...Object.fromEntries(locales.map((locale) => [languageTag[locale], `/${locale}${path}`])),
    // Whoever reads neither language is sent where `/` would send them; a page inside the site, to the first language.
    'x-default': path === '' ? '/' : `/${locales[0]}${path}`,
  }
}

/** What a page's metadata says of its own address and of its twin. Relative: a built page does not know its host. */
export function alternates(locale: Locale, path: string) {
  return { canonical: `/${locale}${path}`, languages: languageAddresses(path) }
}
