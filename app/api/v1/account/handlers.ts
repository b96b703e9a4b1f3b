import * as z from 'zod'
import { noLearnerCookie } from '@/lib/auth/cookie'
import { proveOwner } from '@/lib/auth/prove-owner'
import { noSessionCookie } from '@/lib/auth/session-cookie'
import { siteOrigin, takesPasskeys } from '@/lib/auth/site-origin'
import type { Asker } from '@/lib/auth/who-asks'
import { readAccount } from '@/lib/db/accounts'
import { deleteLearner } from '@/lib/db/delete-learner'
import { askerOf } from '../../_http/asker'
import { readJson } from '../../_http/body'
import { ApiError, json, withCookies } from '../../_http/error-response'
import { issuesOf } from '../../_http/issues'
import { refuseOtherOrigins } from '../../_http/origin'
import type { Services } from '../../_http/services'

const farewellSchema = z.strictObject({ confirm: z.string().max(320), password: z.string().max(1000).optional() })

/** `GET /api/v1/account`: the account of who asks, null for a guest, and how people sign in at this site. */
export async function getAccount(request: Request, services: Services): Promise<Response> {
  const { session, cookies } = await askerOf(request, services)
  const account = session && (await readAccount(await services.database(), session.userId))
  const { registration, mail, openid } = services.accounts
  const answer = {
    account,
    registration,
    mail,
    passkeys: takesPasskeys(siteOrigin(request, services.baseUrl)),
    openid: openid && { name: openid.name, providerId: openid.providerId },
  }
  return withCookies(json(answer), cookies)
}

/**
 * `DELETE /api/v1/account` with `{ confirm, password? }`: deletes the account and everything of its learner, or all of a
 * guest. `confirm` is the account's address, for a guest "delete".
 */
export async function deleteAccount(request: Request, services: Services): Promise<Response> {
  refuseOtherOrigins(request, services.baseUrl)
  const body = farewellSchema.safeParse(await readJson(request))
  if (!body.success) throw new ApiError('invalid_account', issuesOf(body.error))
  const asker = await askerOf(request, services)
  if (asker.learner === null) throw new ApiError('signed_out')
  if (!confirms(asker, body.data.confirm)) throw new ApiError('account_mismatch')
  const db = await services.database()
  const now = services.now()
  const refusal = asker.session && (await proveOwner(db, asker.session, body.data.password, now))
  if (refusal !== null) throw new ApiError(refusal)
  await deleteLearner(db, asker.learner, now)
  const session = noSessionCookie(services.secureCookies)
  return withCookies(json({ deleted: true }), [session, noLearnerCookie(services.secureCookies)])
}

function confirms({ session }: Asker, text: string): boolean {
  return text.trim().toLowerCase() === (session === null ? 'delete' : session.email.toLowerCase())
}
