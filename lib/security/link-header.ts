import { languageAddresses } from '../i18n/alternates'
import { isLocale } from '../i18n/locale'

/**
 * The Link header of a page of a site that knows its own address: its canonical address and its twins, absolute, as
 * search engines want them. The built page itself can only name paths. Undefined for anything without a language.
 * @param origin BASE_URL
 * @param address the page's path with its language
 */
export function linkHeader(origin: string, address: string): string | undefined {
  const [, locale, ...rest] = address.split('/')
  if (!isLocale(locale)) return undefined
  const path = rest.map((part) => `/${part}`).join('')
  const twins = Object.entries(languageAddresses(path)).map(
    ([tag, twin]) => `<${origin}${twin}>; rel="alternate"; hreflang="${tag}"`,
  )
  return [`<${origin}${address}>; rel="canonical"`, ...twins].join(', ')
}
