import { isHashed } from './hashed'

/** What the worker needs to know of a request. */
export type Asked = {
  readonly method: string
  readonly url: URL
  /** The browser is on its way to a page. */
  readonly navigates: boolean
  readonly headers: Pick<Headers, 'has'>
}

/**
 * - `network`: none of the worker's business;
 * - `home`: the address without a language;
 * - `page`, `file`: from the network, else as it is kept;
 * - `hashed`: as it is kept, else from the network;
 * - `data`: a page's data for Next's router, which loads the page itself where it cannot have them.
 */
export type Decision = 'network' | 'home' | 'page' | 'data' | 'hashed' | 'file'

/** Sent by what makes a copy, which must see the network and nothing else. */
export const copyHeader = 'x-unroll-copy'

const neverKept = /^\/(?:api(?:\/|$)|offline\/|sw\.js$|sitemap\.xml$|robots\.txt$)/

/** @param origin of the site */
export function decide({ method, url, navigates, headers }: Asked, origin: string): Decision {
  if (method !== 'GET' || url.origin !== origin || neverKept.test(url.pathname) || headers.has(copyHeader))
    return 'network'
  if (navigates) return url.pathname === '/' ? 'home' : 'page'
  if (headers.has('rsc') || url.searchParams.has('_rsc')) return 'data'
  return isHashed(url.pathname) ? 'hashed' : 'file'
}
