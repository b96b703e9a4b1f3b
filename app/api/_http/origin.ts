import { ApiError } from './error-response'

/**
 * Refuses a write that a page of another site makes a browser send with this site's cookie. Browsers say where a request
 * comes from in Sec-Fetch-Site (https and localhost) or Origin; no page can change either. A request with neither is no
 * browser's, so no cookie came along unasked.
 */
export function refuseOtherOrigins(request: Request, baseUrl: string | null): void {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) {
    if (site !== 'same-origin') throw new ApiError('cross_origin')
    return
  }
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== baseUrl && hostOf(origin) !== ownHost(request)) throw new ApiError('cross_origin')
}

/** Behind a proxy the scheme is unknown here, so hosts are compared; a proxy that changes the host needs BASE_URL. */
function ownHost(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
