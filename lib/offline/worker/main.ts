import { isLocale, type Locale, locales } from '../../i18n/locale'
import { isShell, shellCache } from '../cache-names'
import { decide } from '../decide'
import { pageData } from './page-data'
import { rememberPage, rememberVisit } from './remember'
import type { FetchEvent, WorkerScope } from './scope'
import { strategies } from './strategies'
import { unnamed } from './unnamed'

// The service worker. It holds no list of the site: pages come from the network first and from what is kept when there
// is none; what is kept in full is made by a page (lib/offline/make-copies.ts). So it may change hands at any time.

const scope = self as unknown as WorkerScope
/** Written by the build, so that each build has a worker of its own. */
const build = process.env.UNROLL_BUILD ?? ''
const { caches, location } = scope
const reader: Locale = (scope.navigator.languages ?? []).map((tag) => tag.slice(0, 2)).find(isLocale) ?? 'zh'
const ways = strategies({ caches, reader, build })

scope.addEventListener('install', (event) => {
  const offlinePages = locales.map((locale) => rememberPage(caches, shellCache(build), `/${locale}/offline`))
  event.waitUntil(Promise.all(offlinePages))
})

scope.addEventListener('activate', (event) => event.waitUntil(begin()))

async function begin(): Promise<void> {
  for (const name of await caches.keys()) if (isShell(name) && name !== shellCache(build)) await caches.delete(name)
  await scope.clients.claim()
}

scope.addEventListener('message', (event) => {
  const { data } = event
  if (data.type === 'skip-waiting') event.waitUntil(scope.skipWaiting())
  else if (data.type === 'build') event.ports[0]?.postMessage(build)
  // Where it fails, the page is simply not kept.
  else event.waitUntil(rememberVisit(caches, data.page, data.files).catch(() => {}))
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { method, headers } = request
  const asked = { method, url: new URL(request.url), navigates: request.mode === 'navigate', headers }
  const decision = decide(asked, location.origin)
  switch (decision) {
    case 'network':
      return
    case 'home':
      event.respondWith(fetch(request).catch(() => Response.redirect(`/${reader}${asked.url.search}`, 307)))
      return
    case 'data':
      event.respondWith(pageData(caches, request, reader))
      return
    default:
      answer(event, ways[decision])
  }
})

function answer(event: FetchEvent, way: (typeof ways)[keyof typeof ways]): void {
  const [response, done] = way.handleAll({ event, request: event.request })
  event.respondWith(event.request.destination === 'worker' ? response.then(unnamed) : response)
  // What could not be kept, for want of room, was answered all the same.
  event.waitUntil(done.catch(() => {}))
}
