import { env } from '@/lib/env'
import { siteOrigin } from '@/lib/security/origin'
import { builtSite } from '@/lib/security/site-file'
import { sitemapText } from './sitemap-text'

export const dynamic = 'force-dynamic'

/** Made when it is asked for: the pages are known since the build, the site's own address only since the start. */
export function GET(request: Request): Response {
  const { pages, unlisted } = builtSite()
  const listed = Object.keys(pages).filter((page) => !unlisted.includes(page))
  const xml = sitemapText(siteOrigin(request, env().baseUrl), listed)
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
