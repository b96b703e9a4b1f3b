import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'
import { dataHeaders, fileHeaders, type HeaderOptions, pageHeaders } from '@/lib/security/headers'
import { type Route, routeOf } from '@/lib/security/route'
import type { Site } from '@/lib/security/site'
import { builtSite } from '@/lib/security/site-file'

const dev = process.env.NODE_ENV === 'development'

/**
 * Next keeps the body of every request that comes by here in memory: the API's must not, and it answers for itself. Its
 * addresses need no escapes; one that has some is unknown here before Next stumbles over a broken one.
 */
export const config = { matcher: '/((?!api(?:/[^%]*)?$).*)' }

/** One door for all but the API: the language of `/`, the 404 of unknown addresses, and the headers of each answer. */
export function proxy(request: NextRequest): NextResponse {
  const site = dev ? undefined : builtSite()
  const options = { dev, https: env().secureCookies }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return withHeaders(new NextResponse(null, { status: 405 }), { ...dataHeaders(options), Allow: 'GET, HEAD' })
  }
  // So Next marks /_next/data/…, whose path it hides; that is for a router that this site does not use.
  if (request.headers.has('x-nextjs-data')) {
    return withHeaders(new NextResponse(null, { status: 404 }), dataHeaders(options))
  }
  const route = routeOf(request.nextUrl.pathname, request.headers.get('accept-language'), site)
  return answer(request, route, site, options)
}

function answer(request: NextRequest, route: Route, site: Site | undefined, options: HeaderOptions): NextResponse {
  const headersOf = (path: string) => pageHeaders(site?.pages[path] ?? [], options)
  switch (route.kind) {
    case 'page':
      return withHeaders(NextResponse.next(), headersOf(route.path))
    case 'file':
      return withHeaders(NextResponse.next(), fileHeaders(options))
    case 'moved': {
      const moved = new URL(`${route.path}${request.nextUrl.search}`, request.url)
      return withHeaders(NextResponse.redirect(moved, 308), dataHeaders(options))
    }
    case 'home': {
      const home = new URL(`/${route.locale}${request.nextUrl.search}`, request.url)
      return withHeaders(NextResponse.redirect(home, 307), { ...headersOf('/'), Vary: 'Accept-Language' })
    }
    case 'missing': {
      const path = `/${route.locale}/missing`
      const response = NextResponse.rewrite(new URL(path, request.url), { status: 404 })
      return withHeaders(response, { ...headersOf(path), 'Cache-Control': 'no-store' })
    }
  }
}

function withHeaders(response: NextResponse, headers: Record<string, string>): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
