import { v7 as newId } from 'uuid'
import * as z from 'zod'
import { isShareKey } from '@/lib/db/share-key'
import { createShare, listShares, readShared, revokeShare } from '@/lib/db/shares'
import { uuid } from '@/lib/events/id'
import { askerOf } from '../../_http/asker'
import { readJson } from '../../_http/body'
import { ApiError, json, withCookies } from '../../_http/error-response'
import { issuesOf } from '../../_http/issues'
import { refuseOtherOrigins } from '../../_http/origin'
import type { Services } from '../../_http/services'

const wantedSchema = z.strictObject({ interview: uuid })

/**
 * `POST /api/v1/shares` with `{ interview }`: shares the report of the learner's own finished interview as the server
 * has it now. 201 with `{ id, interview, createdAt, key }`; the key is said this once and never again.
 */
export async function postShare(request: Request, services: Services): Promise<Response> {
  refuseOtherOrigins(request, services.baseUrl)
  const body = wantedSchema.safeParse(await readJson(request))
  if (!body.success) throw new ApiError('invalid_share', issuesOf(body.error))
  const { learner, cookies } = await askerOf(request, services)
  if (learner === null) throw new ApiError('interview_not_found')
  const db = await services.database()
  const now = services.now()
  const wanted = { id: newId({ msecs: now }), interview: body.data.interview, now }
  const created = await createShare(db, learner, wanted)
  if (typeof created === 'string') throw new ApiError(created)
  return withCookies(json(created, 201), cookies)
}

/** `GET /api/v1/shares`: the learner's own standing shares, the latest first, without keys. */
export async function getShares(request: Request, services: Services): Promise<Response> {
  const { learner, cookies } = await askerOf(request, services)
  const shares = learner === null ? [] : await listShares(await services.database(), learner)
  return withCookies(json({ shares }), cookies)
}

/** `DELETE /api/v1/shares/ID`: revokes one of the learner's own; from then on its address is 404 for everybody. */
export async function deleteShare(request: Request, services: Services): Promise<Response> {
  refuseOtherOrigins(request, services.baseUrl)
  const id = uuid.safeParse(lastOfPath(request))
  const { learner, cookies } = await askerOf(request, services)
  if (!id.success || learner === null) throw new ApiError('share_not_found')
  const db = await services.database()
  if (!(await revokeShare(db, learner, id.data))) throw new ApiError('share_not_found')
  return withCookies(json({ revoked: id.data }), cookies)
}

/** `GET /api/v1/shares/by-key/KEY`: the shared report, for whoever has the key; no cookie is looked at. */
export async function getShared(request: Request, services: Services): Promise<Response> {
  const key = lastOfPath(request)
  const report = isShareKey(key) ? await readShared(await services.database(), key) : null
  if (report === null) throw new ApiError('share_not_found')
  return json(report, 200, { 'x-robots-tag': 'noindex' })
}

function lastOfPath(request: Request): string {
  return new URL(request.url).pathname.split('/').at(-1) ?? ''
}
