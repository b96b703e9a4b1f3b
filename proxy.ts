import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'
import { fileHeaders, type HeaderOptions, handlerHeaders, pageHeaders } from '@/lib/security/headers'
import { type Route, routeOf } from '@/lib/security/route'
import type { Site } from '@/lib/security/site'
import { builtSite } from '@/lib/security/site-file'

const dev = process.env.NODE_ENV === 'development'

/** One door for every request: the language of `/`, the 404 of unknown addresses, and the headers of each answer. */
export function proxy(request: NextRequest): NextResponse {
  const site = dev ? undefined : builtSite()
  const options = { dev, https: env().secureCookies }
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
    case 'handler':
      return withHeaders(NextResponse.next(), handlerHeaders(options))
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
