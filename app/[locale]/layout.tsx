import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { StorageAlert } from '@/components/data/storage-alert'
import { SiteWorker } from '@/components/offline/site-worker'
import { SiteFooter } from '@/components/shell/site-footer'
import { SiteHeader } from '@/components/shell/site-header'
import { themeScript } from '@/components/shell/theme'
import { searchFile } from '@/lib/content/search/search-file'
import { isLocale, languageTag, locales } from '@/lib/i18n/locale'
import { shellMessages } from '@/lib/i18n/messages/shell'
import '../globals.css'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#15171b' },
  ],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const m = shellMessages[locale]
  return {
    title: { default: `${m.siteName} · ${m.tagline}`, template: `%s · ${m.siteName}` },
    description: m.tagline,
    icons: { icon: '/icon.svg', apple: '/apple-touch-icon.png' },
    manifest: `/${locale}/app.webmanifest`,
  }
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    // The script below sets an attribute of <html> before React looks at it.
    <html lang={languageTag[locale]} data-build={process.env.UNROLL_BUILD} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, which must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <a className="skip-link" href="#content">
          {shellMessages[locale].skip}
        </a>
        <SiteHeader locale={locale} searchFile={searchFile(locale).name} />
        <StorageAlert locale={locale} />
        {children}
        <SiteFooter locale={locale} />
        <SiteWorker locale={locale} />
      </body>
    </html>
  )
}
