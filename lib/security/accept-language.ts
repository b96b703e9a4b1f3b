import { isLocale, type Locale, locales } from '../i18n/locale'

/** The language a reader likes best of those the site has, by their `Accept-Language` header; Chinese where none fits. */
export function preferredLocale(header: string | null): Locale {
  let best: Locale = locales[0]
  let bestQuality = 0
  for (const item of (header ?? '').split(',')) {
    const [range = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
    const language = range.split('-')[0]
    const stated = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    const quality = stated === undefined ? 1 : Number(stated)
    if (isLocale(language) && quality > bestQuality) {
      best = language
      bestQuality = quality
    }
  }
  return best
}
