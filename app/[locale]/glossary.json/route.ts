import { renderedGlossary } from '@/lib/content/glossary'
import { isLocale, locales } from '@/lib/i18n/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

/** What pages show of a term beside it, by its id: fetched when a reader first points at one. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const terms = renderedGlossary(locale).flatMap((group) => group.terms)
  return Response.json(Object.fromEntries(terms.map(({ id, term, symbol, text }) => [id, { term, symbol, text }])))
}
