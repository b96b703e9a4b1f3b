import { searchFile } from '@/lib/content/search/search-file'
import { isLocale, locales } from '@/lib/i18n/locale'

type Params = { locale: string; file: string }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.map((locale) => ({ locale, file: searchFile(locale).name }))
}

/** Everything that the search of one language needs; the address changes with the text (lib/security/lasting.ts). */
export async function GET(_: Request, { params }: { params: Promise<Params> }) {
  const { locale, file } = await params
  const found = isLocale(locale) ? searchFile(locale) : null
  if (found?.name !== file) return new Response(null, { status: 404 })
  return new Response(found.text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
