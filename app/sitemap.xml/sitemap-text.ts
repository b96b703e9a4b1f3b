import { languageAddresses } from '@/lib/i18n/alternates'
import { locales } from '@/lib/i18n/locale'

/** Protocol limit of a sitemap file. */
const maxAddresses = 50_000

/** The pages that exist in every language, without it: `/quiz`, '' for the start page. */
function publicPaths(pages: readonly string[]): string[] {
  const known = new Set(pages)
  const [first] = locales
  return pages
    .filter((page) => page === `/${first}` || page.startsWith(`/${first}/`))
    .map((page) => page.slice(first.length + 1))
    .filter((path) => locales.every((locale) => known.has(`/${locale}${path}`)))
    .sort()
}

/**
 * The sitemap of a site at `origin`: every page in every language, each with all its twins, as absolute addresses.
 * @param pages addresses that may be indexed, with their language
 */
export function sitemapText(origin: string, pages: readonly string[]): string {
  const paths = publicPaths(pages)
  if (paths.length * locales.length > maxAddresses) throw new Error('one sitemap file cannot name so many pages')
  const entries = paths.flatMap((path) => {
    const twins = Object.entries(languageAddresses(path)).map(
      ([tag, address]) => `  <xhtml:link rel="alternate" hreflang="${tag}" href="${escaped(origin + address)}"/>\n`,
    )
    return locales.map(
      (locale) => ` <url>\n  <loc>${escaped(`${origin}/${locale}${path}`)}</loc>\n${twins.join('')} </url>\n`,
    )
  })
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join('')}</urlset>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
