import { isLocale, type Locale } from '../i18n/locale'
import { preferredLocale } from './accept-language'
import type { Site } from './site'

/** What to do with a request. */
export type Route =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'file' }
  /** Without the slash at its end, which no address of ours has. */
  | { readonly kind: 'moved'; readonly path: string }
  | { readonly kind: 'home'; readonly locale: Locale }
  | { readonly kind: 'missing'; readonly locale: Locale }

/** Next's own addresses for a page's data: `/zh.rsc` and `/zh.segments/…` stand for `/zh`. */
const pageData = /(?:\.rsc|\.segments\/.+\.segment\.rsc)$/

/**
 * Where a path outside the API leads. Only what the build made is let through, so that no page without a policy of its
 * own can answer; for a missing file below /_next/static/ Next answers a bare 404, without any page.
 * `site` is undefined in development, where pages are made on demand: then only `/` and the language are decided here.
 */
export function routeOf(pathname: string, acceptLanguage: string | null, site: Site | undefined): Route {
  const reader = preferredLocale(acceptLanguage)
  if (pathname === '/') return { kind: 'home', locale: reader }
  if (pathname.startsWith(site ? '/_next/static/' : '/_next/')) return { kind: 'file' }
  if (pathname.endsWith('/')) return { kind: 'moved', path: pathname.replace(/\/+$/, '') }
  const first = pathname.split('/')[1]
  if (site?.files.includes(pathname)) return { kind: 'file' }
  const path = pathname.replace(pageData, '')
  const locale = isLocale(first) ? first : undefined
  const exists = site ? Object.hasOwn(site.pages, path) : locale !== undefined || /\.\w+$/.test(path)
  if (exists && path !== `/${locale}/missing`) return { kind: 'page', path }
  return { kind: 'missing', locale: locale ?? reader }
}
