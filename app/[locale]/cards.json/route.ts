import { renderedCards } from '@/lib/content/cards'
import { isLocale, locales } from '@/lib/i18n/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

/** The review cards in one language, rendered once at build time. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  return Response.json({ cards: await renderedCards(locale) })
}
