import { isLocale, type Locale } from '../i18n/locale'
import { preferredLocale } from './accept-language'
import type { Site } from './site'

/** What to do with a request. */
export type Route =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'file' }
  /** The document in which editable cells run. */
  | { readonly kind: 'frame'; readonly path: string }
  /** Made when it is asked for, because it names the site's own address. */
  | { readonly kind: 'data' }
  /** To another path: without the slash at its end, which no address of ours has, or to where a lesson went. */
  | { readonly kind: 'moved'; readonly path: string }
  | { readonly kind: 'home'; readonly locale: Locale }
  | { readonly kind: 'missing'; readonly locale: Locale }

const madeWhenAsked: readonly string[] = ['/sitemap.xml', '/robots.txt']

/** Next's own addresses for a page's data: `/zh.rsc` and `/zh.segments/…` stand for `/zh`. */
const pageData = /(?:\.rsc|\.segments\/.+\.segment\.rsc)$/

/** Lessons that were divided, and where what they held begins now: an address that was given out stays good. */
const divided: Readonly<Record<string, string>> = { '/lessons/core-definitions': '/lessons/vanilla-rnn' }

/** Where `scripts/lib/sandbox.mjs` puts it. */
const frameAddress = /^\/sandbox\/[^/]+\.html$/

/**
 * Where a path outside the API leads. Only what the build made is let through, so that no page without a policy of its
 * own can answer; for a missing file below /_next/static/ Next answers a bare 404, without any page.
 * `site` is undefined in development, where pages are made on demand: then only `/` and the language are decided here.
 */
export function routeOf(pathname: string, acceptLanguage: string | null, site: Site | undefined): Route {
  const reader = preferredLocale(acceptLanguage)
  if (pathname === '/') return { kind: 'home', locale: reader }
  if (madeWhenAsked.includes(pathname)) return { kind: 'data' }
  if (pathname.startsWith(site ? '/_next/static/' : '/_next/')) return { kind: 'file' }
  if (pathname.endsWith('/')) return { kind: 'moved', path: pathname.replace(/\/+$/, '') }
  if (site ? Object.hasOwn(site.frames, pathname) : frameAddress.test(pathname))
    return { kind: 'frame', path: pathname }
  const first = pathname.split('/')[1]
  if (site?.files.includes(pathname)) return { kind: 'file' }
  const path = pathname.replace(pageData, '')
  const locale = isLocale(first) ? first : undefined
  const successor = locale && divided[path.slice(locale.length + 1)]
  if (successor) return { kind: 'moved', path: `/${locale}${successor}` }
  const exists = site ? Object.hasOwn(site.pages, path) : locale !== undefined || /\.\w+$/.test(path)
  if (exists && path !== `/${locale}/missing`) return { kind: 'page', path }
  return { kind: 'missing', locale: locale ?? reader }
}
