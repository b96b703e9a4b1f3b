import { isLocale, type Locale } from '../i18n/locale'
import { copyCache, shellCache, visitedCache } from './cache-names'
import { readCopyState } from './copy-state'

const match = { ignoreSearch: true, ignoreVary: true } as const

async function inCache(caches: CacheStorage, name: string, pathname: string): Promise<Response | undefined> {
  return (await caches.has(name)) ? (await caches.open(name)).match(pathname, match) : undefined
}

export function localeOfPath(pathname: string): Locale | null {
  const first = pathname.split('/')[1]
  return isLocale(first) ? first : null
}

/**
 * What is kept under an address: of a whole copy before all else, since that has everything that its pages load; then of
 * a copy that is still coming, then of what was visited. The answer has the headers with which it came.
 */
export async function keptAt(caches: CacheStorage, address: string, either: Locale): Promise<Response | undefined> {
  // The server would lead there from an address with a slash at its end.
  const pathname = address.replace(/\/+$/, '')
  const locale = localeOfPath(pathname)
  const { whole, coming } = (await readCopyState(caches, locale ?? either)) ?? { whole: null, coming: null }
  for (const build of [whole?.build, coming]) {
    const kept = build && (await inCache(caches, copyCache(locale ?? either, build), pathname))
    if (kept) return kept
  }
  return inCache(caches, visitedCache, pathname)
}

/**
 * What to show for a page that is not kept: with a whole copy, which has every page, the one for unknown addresses; else
 * the one that says that there is no network.
 * @param build of the worker
 */
export async function insteadOf(
  caches: CacheStorage,
  pathname: string,
  reader: Locale,
  build: string,
): Promise<Response | undefined> {
  const locale = localeOfPath(pathname) ?? reader
  const whole = (await readCopyState(caches, locale))?.whole
  const missing = whole && (await inCache(caches, copyCache(locale, whole.build), `/${locale}/missing`))
  if (missing) return new Response(missing.body, { status: 404, headers: missing.headers })
  return inCache(caches, shellCache(build), `/${locale}/offline`)
}
