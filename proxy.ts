import { type NextRequest, NextResponse } from 'next/server'
import { storedAnswer } from '@/lib/delivery/answer'
import { encodingPromised } from '@/lib/delivery/encoding-header.mjs'
import { builtStore, storedBody } from '@/lib/delivery/store-file'
import { env } from '@/lib/env'
import { copyHeader } from '@/lib/offline/decide'
import { dataHeaders, fileHeaders, frameHeaders, type HeaderOptions, pageHeaders } from '@/lib/security/headers'
import { askedHeaders, isAskedEachTime, isLasting, lastingHeaders } from '@/lib/security/lasting'
import { linkHeader } from '@/lib/security/link-header'
import { usesMicrophone } from '@/lib/security/microphone'
import { type Route, routeOf } from '@/lib/security/route'
import type { Site } from '@/lib/security/site'
import { builtSite } from '@/lib/security/site-file'

const dev = process.env.NODE_ENV === 'development'

/**
 * Next keeps the body of every request that comes by here in memory: the API's must not, and it answers for itself. Its
 * addresses need no escapes; one that has some is unknown here before Next stumbles over a broken one.
 */
export const config = { matcher: '/((?!api(?:/[^%]*)?$).*)' }

/**
 * One door for all but the API: the language of `/`, the 404 of unknown addresses, the headers of each answer, and the
 * answer itself where the build has compressed it.
 */
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
  const headersOf = (path: string) =>
    pageHeaders(site?.pages[path] ?? [], { ...options, microphone: usesMicrophone(path) })
  switch (route.kind) {
    case 'page': {
      const { baseUrl } = env()
      const link = baseUrl && route.path === request.nextUrl.pathname ? linkHeader(baseUrl, route.path) : undefined
      return withHeaders(content(request), { ...headersOf(route.path), ...(link && { Link: link }) })
    }
    case 'file':
      return withHeaders(content(request), {
        ...fileHeaders(options),
        ...(isLasting(request.nextUrl.pathname) && lastingHeaders),
        ...(isAskedEachTime(request.nextUrl.pathname) && askedHeaders),
      })
    case 'data':
      return withHeaders(NextResponse.next(), dataHeaders(options))
    case 'frame':
      return withHeaders(NextResponse.next(), frameHeaders(site?.frames[route.path] ?? [], options))
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
      // A copy for use without a network wants the page for unknown addresses, which exists.
      const status = request.headers.has(copyHeader) && request.nextUrl.pathname === path ? 200 : 404
      const response = NextResponse.rewrite(new URL(path, request.url), { status })
      return withHeaders(response, { ...headersOf(path), 'Cache-Control': 'no-store' })
    }
  }
}

/**
 * What stands at the request's address: as the build has compressed it where the browser takes that, else from Next. A
 * page goes only to who asks for HTML: Next's router asks the same address for the page's data, by headers that are
 * hidden here.
 */
function content({ nextUrl, headers }: NextRequest): NextResponse {
  const stored = encodingPromised() ? builtStore()[nextUrl.pathname] : undefined
  const wanted = !stored?.type.startsWith('text/html') || headers.get('accept')?.includes('text/html')
  const answer = stored && wanted ? storedAnswer(stored, headers) : undefined
  if (!stored || !answer) return NextResponse.next()
  const body = answer.status === 200 ? storedBody(stored.encoded[answer.encoding]) : null
  return new NextResponse(body, { status: answer.status, headers: answer.headers })
}

function withHeaders(response: NextResponse, headers: Record<string, string>): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
