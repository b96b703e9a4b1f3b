import { bankFiles } from '@/lib/content/interview-bank'
import { isLocale, locales } from '@/lib/i18n/locale'

type Params = { locale: string; file: string }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.flatMap((locale) => Object.values(bankFiles(locale)).map(({ name }) => ({ locale, file: name })))
}

/** What a mock interview asks, or its model answers; the address changes with them (lib/security/lasting.ts). */
export async function GET(_: Request, { params }: { params: Promise<Params> }) {
  const { locale, file } = await params
  const found = isLocale(locale) ? Object.values(bankFiles(locale)).find(({ name }) => name === file) : undefined
  if (!found) return new Response(null, { status: 404 })
  return new Response(found.text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
