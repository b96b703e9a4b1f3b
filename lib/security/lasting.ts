/** Files whose address changes with their text: a browser may keep them for good, and need not ask again offline. */
const lasting = /^\/(?:[a-z]{2}\/(?:search-index|interview-bank)|marking)\/[0-9a-f]{16}\.json$/

export function isLasting(pathname: string): boolean {
  return lasting.test(pathname)
}

/** no-transform as in lib/delivery: what the build has compressed must not be compressed again. */
export const lastingHeaders = { 'Cache-Control': 'public, no-transform, max-age=31536000, immutable' } as const

/** By what stands at these a browser learns that there is a newer version of the site: they are asked about each time. */
const asked = /^\/(?:sw\.js|offline\/[a-z]{2}\.json)$/

export function isAskedEachTime(pathname: string): boolean {
  return asked.test(pathname)
}

export const askedHeaders = { 'Cache-Control': 'no-cache' } as const
