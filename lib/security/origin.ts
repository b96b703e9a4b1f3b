/** A host as browsers send it; anything else would end up in an address. */
const host = /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i

/**
 * The site's own origin for absolute addresses: BASE_URL where it is set, else what the request was sent to. Behind a
 * proxy that speaks https without BASE_URL the scheme is the one that the proxy names.
 * @throws when a request without BASE_URL names no usable host
 */
export function siteOrigin(request: Request, baseUrl: string | null): string {
  if (baseUrl) return baseUrl
  const named = request.headers.get('host') ?? new URL(request.url).host
  if (!host.test(named)) throw new Error('the request names no host')
  const scheme = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' ? 'https' : 'http'
  return `${scheme}://${named}`
}
