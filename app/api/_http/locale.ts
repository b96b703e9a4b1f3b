import { isLocale, type Locale, locales } from '@/lib/i18n/locale'

/** The language for an answer's messages: that of the page that asked, else what the browser prefers, else Chinese. */
export function requestLocale(headers: Headers): Locale {
  const page = headers.get('x-unroll-locale')
  return isLocale(page) ? page : (preferred(headers.get('accept-language') ?? '') ?? locales[0])
}

function preferred(acceptLanguage: string): Locale | null {
  const ranges = acceptLanguage.slice(0, 500).split(',').map(parseRange)
  const wanted = ranges.filter((range) => range.quality > 0).sort((a, b) => b.quality - a.quality)
  return wanted.map((range) => range.language).find(isLocale) ?? null
}

function parseRange(text: string): { language: string; quality: number } {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const q = parameters.find((parameter) => parameter.startsWith('q='))
  return { language: tag.split('-')[0] ?? '', quality: q === undefined ? 1 : Number(q.slice(2)) || 0 }
}
