import type { Locale } from '@/lib/i18n/locale'
import { json, withCookies } from '../_http/error-response'

/** better-auth's answer as the API gives it: nobody keeps it, and no script of a page reads a session's token in it. */
export async function toAnswer(path: string, response: Response, locale: Locale): Promise<Response> {
  const cookies = response.headers.getSetCookie()
  const location = response.headers.get('location')
  if (path === 'callback/openid' && location !== null) {
    const headers = { location: failedHere(location, locale), 'cache-control': 'no-store' }
    return withCookies(new Response(null, { status: 302, headers }), cookies)
  }
  const body: unknown = await response.json()
  const answer = path === 'sign-in/oauth2' ? { ...asRecord(body), redirect: true } : withoutTokens(body)
  return withCookies(json(answer), cookies)
}

/** What failed before better-auth knew where it was to lead goes to its own page, which there is not. */
function failedHere(location: string, locale: Locale): string {
  const { pathname, search } = new URL(location, 'http://localhost')
  return pathname === '/api/auth/error' ? `/${locale}/account${search}` : location
}

function withoutTokens(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  const { token: _, session, ...rest } = asRecord(body)
  if (session === undefined) return rest
  const { token: __, ...open } = asRecord(session)
  return { ...rest, session: open }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
