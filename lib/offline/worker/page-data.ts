import type { Locale } from '../../i18n/locale'
import { keptAt } from '../kept-page'
import { patience } from './strategies'

/** Next's router loads a page when what comes in the place of its data is something else, and says nothing about it. */
const loadThePage = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })

/** A page's data from the network; where that is not to be had, or slow while the page is kept, a word to load the page. */
export async function pageData(caches: CacheStorage, request: Request, reader: Locale): Promise<Response> {
  const network = fetch(request).then(
    (response) => (response.status >= 500 ? loadThePage() : response),
    () => loadThePage(),
  )
  const late = new Promise<Response>((resolve) => {
    setTimeout(async () => {
      if (await keptAt(caches, new URL(request.url).pathname, reader)) resolve(loadThePage())
    }, patience * 1000)
  })
  return Promise.race([network, late])
}
