import { v7 as newId } from 'uuid'
import { learnerCookie } from '@/lib/auth/cookie'
import type { Asker } from '@/lib/auth/who-asks'
import { appendEvents } from '@/lib/db/append-events'
import type { Database } from '@/lib/db/client'
import { standingOf } from '@/lib/db/learner'
import { readEvents } from '@/lib/db/read-events'
import { askerOf } from '../../_http/asker'
import { readJson } from '../../_http/body'
import { ApiError, json, withCookies } from '../../_http/error-response'
import { refuseOtherOrigins } from '../../_http/origin'
import type { Services } from '../../_http/services'
import { parseBatch } from './parse-batch'

/** `POST /api/v1/events`: 2xx means that every event of the batch is on the server's disk. */
export async function postEvents(request: Request, services: Services): Promise<Response> {
  refuseOtherOrigins(request, services.baseUrl)
  const batch = parseBatch(await readJson(request))
  const asker = await askerOf(request, services)
  const db = await services.database()
  if (batch.learner !== null) await refuseOthers(db, batch.learner, asker)
  const now = services.now()
  const receipt = await appendEvents(db, asker.learner ?? newId({ msecs: now }), batch.events, now)
  // A guest is known by this cookie; who is signed in, by the session alone.
  const own = asker.session === null ? [learnerCookie(receipt.learner, services.secret(), services.secureCookies)] : []
  return withCookies(json(receipt), [...asker.cookies, ...own])
}

/**
 * `GET /api/v1/events?after=SEQ`: the learner's own events in the order of their seq, a page at a time. `signedOut` says
 * to a browser whose session has ended that its learner is an account's.
 */
export async function getEvents(request: Request, services: Services): Promise<Response> {
  const after = parseCursor(new URL(request.url).searchParams.get('after') ?? '0')
  const { learner, signedOut, cookies } = await askerOf(request, services)
  if (learner === null) {
    return withCookies(json({ learner, events: [], more: false, ...(signedOut && { signedOut }) }), cookies)
  }
  const db = await services.database()
  return withCookies(json({ learner, ...(await readEvents(db, learner, after)) }), cookies)
}

/** Outbox entries may name a learner that was merged into the asker since. Everybody else's are kept by the browser. */
async function refuseOthers(db: Database, named: string, asker: Asker): Promise<void> {
  if (named === asker.learner) return
  const { id, owned, deleted } = await standingOf(db, named)
  if (deleted) throw new ApiError('learner_deleted')
  if (id === asker.learner) return
  throw new ApiError(owned && asker.session === null ? 'signed_out' : 'learner_mismatch')
}

function parseCursor(text: string): number {
  const after = /^\d{1,10}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY
  if (after > 0x7fffffff) throw new ApiError('invalid_cursor')
  return after
}
