import { appManifest } from '@/lib/i18n/app-manifest'
import { isLocale, locales } from '@/lib/i18n/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

/** What the site is called and looks like when it is installed, in one language. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  return Response.json(appManifest(locale), { headers: { 'content-type': 'application/manifest+json' } })
}
