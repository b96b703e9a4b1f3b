import { CacheFirst, NetworkFirst, type SerwistPlugin } from 'serwist'
import type { Locale } from '../../i18n/locale'
import { visitedCache, visitedHashedCache } from '../cache-names'
import { insteadOf, keptAt } from '../kept-page'
import { trim } from './trim'

/** After so long a network counts as none where the answer is kept. */
export const patience = 3

/** A build has a few hundred scripts and styles; a language has some hundred pages and files. */
const mostVisited = 300
const mostHashed = 900

const match = { ignoreSearch: true, ignoreVary: true } as const

/** A query is a page's own affair: without it an address is kept once. */
const withoutQuery: SerwistPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => {
    const { origin, pathname } = new URL(request.url)
    return origin + pathname
  },
}

/** A proxy whose server is down answers as well. */
const brokenServer: SerwistPlugin = {
  fetchDidSucceed: async ({ response }) => {
    if (response.status >= 500) throw new Error(`${response.url}: ${response.status}`)
    return response
  },
}

const wholeAnswers: SerwistPlugin = {
  cacheWillUpdate: async ({ response }) =>
    response.status === 200 && response.type === 'basic' && !response.redirected ? response : null,
}

const trimmed = (caches: CacheStorage, most: number): SerwistPlugin => ({
  cacheDidUpdate: async ({ cacheName }) => trim(caches, cacheName, most),
})

type Options = { readonly caches: CacheStorage; readonly reader: Locale; readonly build: string }

/** How the worker comes by each kind of answer. */
export function strategies({ caches, reader, build }: Options) {
  const fromCopies: SerwistPlugin = {
    cachedResponseWillBeUsed: async ({ request }) => keptAt(caches, new URL(request.url).pathname, reader),
  }
  const instead: SerwistPlugin = {
    handlerDidError: async ({ request }) => insteadOf(caches, new URL(request.url).pathname, reader, build),
  }
  const plugins = [withoutQuery, brokenServer, wholeAnswers, fromCopies, trimmed(caches, mostVisited)]
  const options = { cacheName: visitedCache, networkTimeoutSeconds: patience, matchOptions: match }
  const fromAnyCache: SerwistPlugin = {
    cachedResponseWillBeUsed: async ({ request, cachedResponse }) => cachedResponse ?? caches.match(request, match),
  }
  return {
    page: new NetworkFirst({ ...options, plugins: [...plugins, instead] }),
    file: new NetworkFirst({ ...options, plugins }),
    hashed: new CacheFirst({
      cacheName: visitedHashedCache,
      matchOptions: match,
      plugins: [withoutQuery, wholeAnswers, fromAnyCache, trimmed(caches, mostHashed)],
    }),
  }
}
