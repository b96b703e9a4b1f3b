/**
 * The site's address as the browser that asks has it: BASE_URL, else by the Host header, whose scheme the Origin header
 * knows where a proxy ends TLS. Never for what is sent to somebody else: whoever asks can name any host.
 */
export function siteOrigin(request: Request, baseUrl: string | null): string {
  if (baseUrl !== null) return baseUrl
  const host = request.headers.get('host') ?? new URL(request.url).host
  const origin = request.headers.get('origin')
  if (origin !== null && URL.canParse(origin) && new URL(origin).host === host) return new URL(origin).origin
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).origin : new URL(request.url).origin
}

/** Whether browsers make passkeys for a site at this address. */
export function takesPasskeys(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost')
}
