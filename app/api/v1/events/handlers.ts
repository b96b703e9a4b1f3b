import { v7 as newId } from 'uuid'
import { learnerCookie, learnerFromCookie } from '@/lib/auth/cookie'
import { appendEvents } from '@/lib/db/append-events'
import type { Database } from '@/lib/db/client'
import { currentLearner } from '@/lib/db/learner'
import { readEvents } from '@/lib/db/read-events'
import { metrics } from '@/lib/observe/metrics.mjs'
import { readJson } from '../../_http/body'
import { ApiError, json } from '../../_http/error-response'
import { refuseOtherOrigins } from '../../_http/origin'
import type { Services } from '../../_http/services'
import { parseBatch } from './parse-batch'

/** `POST /api/v1/events`: 2xx means that every event of the batch is on the server's disk. */
export async function postEvents(request: Request, services: Services): Promise<Response> {
  refuseOtherOrigins(request, services.baseUrl)
  const batch = parseBatch(await readJson(request))
  const named = learnerFromCookie(request.headers.get('cookie'), services.secret())
  if (batch.learner !== null && named === null) throw new ApiError('learner_mismatch')
  const db = await services.database()
  if (batch.learner !== null && named !== null && !(await isSame(db, batch.learner, named))) {
    throw new ApiError('learner_mismatch')
  }
  const now = services.now()
  const receipt = await appendEvents(db, named ?? newId({ msecs: now }), batch.events, now)
  metrics().events.inc(receipt.acknowledged.length)
  const cookie = learnerCookie(receipt.learner, services.secret(), services.secureCookies)
  return json(receipt, 200, { 'set-cookie': cookie })
}

/** `GET /api/v1/events?after=SEQ`: the learner's own events in the order of their seq, a page at a time. */
export async function getEvents(request: Request, services: Services): Promise<Response> {
  const after = parseCursor(new URL(request.url).searchParams.get('after') ?? '0')
  const named = learnerFromCookie(request.headers.get('cookie'), services.secret())
  if (named === null) return json({ learner: null, events: [], more: false })
  const db = await services.database()
  const learner = await currentLearner(db, named)
  return json({ learner, ...(await readEvents(db, learner, after)) })
}

/** Outbox entries may name a learner that was merged into the cookie's since, or the other way round. */
async function isSame(db: Database, a: string, b: string): Promise<boolean> {
  return a === b || (await currentLearner(db, a)) === (await currentLearner(db, b))
}

function parseCursor(text: string): number {
  const after = /^\d{1,10}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY
  if (after > 0x7fffffff) throw new ApiError('invalid_cursor')
  return after
}
