import { env } from '@/lib/env'
import { siteOrigin } from '@/lib/security/origin'

export const dynamic = 'force-dynamic'

/** Everything may be read; the API has nothing to index. */
export function GET(request: Request): Response {
  const text = `User-agent: *\nDisallow: /api/\nSitemap: ${siteOrigin(request, env().baseUrl)}/sitemap.xml\n`
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
