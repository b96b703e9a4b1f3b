import type { LiveSession } from '@/lib/auth/live-session'
import { noSessionCookie } from '@/lib/auth/session-cookie'
import { endOtherSessions, endSession, listSessions } from '@/lib/db/sessions'
import { askerOf } from '../../_http/asker'
import { ApiError, json, withCookies } from '../../_http/error-response'
import { refuseOtherOrigins } from '../../_http/origin'
import type { Services } from '../../_http/services'

/** `GET /api/v1/sessions`: where the account is signed in, the latest first, without what the cookies hold. */
export async function getSessions(request: Request, services: Services): Promise<Response> {
  const { session, cookies } = await signedIn(request, services)
  const sessions = await listSessions(await services.database(), session.userId, services.now())
  const answer = sessions.map((one) => ({ ...one, current: one.id === session.id }))
  return withCookies(json({ sessions: answer }), cookies)
}

/** `DELETE /api/v1/sessions`: signs out everywhere else; answers with how many sessions that ended. */
export async function deleteSessions(request: Request, services: Services): Promise<Response> {
  refuseOtherOrigins(request, services.baseUrl)
  const { session, cookies } = await signedIn(request, services)
  const revoked = await endOtherSessions(await services.database(), session.userId, session.id)
  return withCookies(json({ revoked }), cookies)
}

/** `DELETE /api/v1/sessions/ID`: ends one of the account's own, which may be the one that asks. */
export async function deleteSession(request: Request, services: Services): Promise<Response> {
  refuseOtherOrigins(request, services.baseUrl)
  const { session, cookies } = await signedIn(request, services)
  const id = new URL(request.url).pathname.split('/').at(-1) ?? ''
  if (!(await endSession(await services.database(), session.userId, id))) throw new ApiError('session_not_found')
  const own = id === session.id ? [noSessionCookie(services.secureCookies)] : []
  return withCookies(json({ revoked: id }), [...cookies, ...own])
}

async function signedIn(
  request: Request,
  services: Services,
): Promise<{ session: LiveSession; cookies: readonly string[] }> {
  const { session, cookies } = await askerOf(request, services)
  if (session === null) throw new ApiError('signed_out')
  return { session, cookies }
}
