import { type Locale, languageTag } from './locale'
import { shellMessages } from './messages/shell'

const shortcuts = ['review', 'quiz', 'interview'] as const

/** The web app manifest (W3C): the site as an app of its own, which opens where the day's work is. */
export function appManifest(locale: Locale) {
  const { siteName, tagline, nav } = shellMessages[locale]
  return {
    id: `/${locale}`,
    name: `${siteName} · ${tagline}`,
    short_name: siteName,
    description: tagline,
    lang: languageTag[locale],
    dir: 'ltr',
    scope: '/',
    start_url: `/${locale}/review?source=app`,
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    categories: ['education'],
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
      { src: '/icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: shortcuts.map((section) => ({ name: nav[section], url: `/${locale}/${section}?source=app` })),
  }
}
