import { adopting } from '@/lib/auth/auth-database'
import { refusalCode } from '@/lib/auth/auth-errors'
import { learnerFromCookie } from '@/lib/auth/cookie'
import { liveSession } from '@/lib/auth/live-session'
import type { Auth } from '@/lib/auth/options'
import { probe } from '@/lib/auth/probe'
import { siteOrigin } from '@/lib/auth/site-origin'
import { hasUser } from '@/lib/auth/users'
import { readJson } from '../_http/body'
import { ApiError } from '../_http/error-response'
import { issuesOf } from '../_http/issues'
import { requestLocale } from '../_http/locale'
import { refuseOtherOrigins } from '../_http/origin'
import type { Services } from '../_http/services'
import { toAnswer } from './answer'
import { authPaths } from './paths'

/** The most characters that are kept of what a browser calls itself. */
const longestName = 300

/** `/api/auth/…`: better-auth behind our own door, which knows each of its open addresses and speaks as the API does. */
export async function handleAuth(request: Request, services: Services): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth\//, '')
  const known = Object.hasOwn(authPaths, path) ? authPaths[path] : undefined
  if (known === undefined) throw new ApiError('not_found')
  if (request.method !== known.method) throw new ApiError('method_not_allowed', [], { allow: known.method })
  if (known.method === 'POST') refuseOtherOrigins(request, services.baseUrl)
  const body = known.body === undefined ? {} : parse(known.body, await readJson(request))
  await known.prepare?.(request, body, services)

  const elsewhere = path === 'sign-in/oauth2' || path === 'callback/openid'
  const auth = await (elsewhere ? services.accounts.openid?.auth() : services.accounts.auth())
  if (auth === undefined) throw new ApiError('not_found')
  const guest = learnerFromCookie(request.headers.get('cookie'), services.secret())
  const incoming = forwarded(request, path, body, siteOrigin(request, services.baseUrl))
  const response = await adopting(guest, () => ask(auth, path, incoming, services, body))
  return toAnswer(path, response, requestLocale(request.headers))
}

function parse(schema: NonNullable<(typeof authPaths)[string]['body']>, value: unknown) {
  const result = schema.safeParse(value)
  if (!result.success) throw new ApiError('invalid_account', issuesOf(result.error))
  return result.data
}

/** What better-auth gets to see: an address of this site, what was checked of the body, and these headers. */
function forwarded(request: Request, path: string, body: Readonly<Record<string, unknown>>, origin: string): Request {
  const headers = new Headers({ origin, 'x-unroll-locale': requestLocale(request.headers) })
  const [cookie, browser] = [request.headers.get('cookie'), request.headers.get('user-agent')]
  if (cookie !== null) headers.set('cookie', cookie)
  if (browser !== null) headers.set('user-agent', browser.slice(0, longestName))
  if (request.method === 'GET') {
    // Options of a ceremony are ours alone; a provider's answer is in the query.
    const query = path === 'callback/openid' ? new URL(request.url).search : ''
    return new Request(`${origin}/api/auth/${path}${query}`, { headers })
  }
  headers.set('content-type', 'application/json')
  const [target, content] = path === 'sign-in/oauth2' ? ['sign-in/social', social(body)] : [path, body]
  return new Request(`${origin}/api/auth/${target}`, { method: 'POST', headers, body: JSON.stringify(content) })
}

function social({ providerId, callbackURL, errorCallbackURL }: Readonly<Record<string, unknown>>) {
  const failed = errorCallbackURL ?? callbackURL
  return { provider: providerId, callbackURL, errorCallbackURL: failed, disableRedirect: true }
}

/** better-auth's own refusals, as the API says them; what it does not expect is thrown by it, and logged by `endpoint`. */
async function ask(
  auth: Auth,
  path: string,
  request: Request,
  services: Services,
  body: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const gone = () => refuseDeleted(auth, path, request.headers, services, body)
  const response = await auth.handler(request).catch(async (error: unknown) => {
    await gone()
    throw error
  })
  if (response.status < 400) return response
  const code = await codeOf(response)
  if (code === 'FAILED_TO_CREATE_USER') {
    // Two with one address at once: the database has let one of them in.
    if (await hasUser(await services.database(), String(body.email))) throw new ApiError('email_taken')
    await probe(auth)
  }
  if (response.status >= 500) {
    await gone()
    await probe(auth)
  }
  const refusal = refusalCode(path, response.status, code)
  if (refusal === null) throw new Error(`better-auth answers ${response.status} ${code}`)
  throw new ApiError(refusal)
}

/** An account that is deleted while better-auth works on it makes that break: who asks hears that it is no more. */
async function refuseDeleted(
  auth: Auth,
  path: string,
  headers: Headers,
  services: Services,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (path === 'sign-in/email' && !(await hasUser(await services.database(), String(body.email))))
    throw new ApiError('wrong_credentials')
  if (path === 'change-password' && (await liveSession(auth, headers)).session === null)
    throw new ApiError('signed_out')
}

async function codeOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null)
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : ''
}
