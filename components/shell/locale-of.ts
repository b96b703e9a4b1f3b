import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '@/lib/i18n/locale'

/** The checked language of a page: `dynamicParams = false` in the layout makes any other value unreachable. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return locale
}
