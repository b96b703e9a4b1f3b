import { dueQueue } from '@/lib/db/due-queue'
import { momentOf } from '@/lib/srs/clock'
import { askerOf } from '../../_http/asker'
import { ApiError, json, withCookies } from '../../_http/error-response'
import type { Services } from '../../_http/services'

const mostCards = 500

/**
 * `GET /api/v1/due?utcOffset=MINUTES&limit=N`: the learner's own cards that are due now, the longest due first, for
 * whoever wants to be told of them elsewhere. `utcOffset` (0) is how far the learner's clock is ahead of UTC; `limit` is
 * at most 500 (100).
 */
export async function getDue(request: Request, services: Services): Promise<Response> {
  const query = new URL(request.url).searchParams
  const utcOffset = wholeNumber(query.get('utcOffset') ?? '0', -840, 840)
  const limit = wholeNumber(query.get('limit') ?? '100', 1, mostCards)
  const { learner, cookies } = await askerOf(request, services)
  if (learner === null) return withCookies(json({ learner, due: [], more: false }), cookies)
  const db = await services.database()
  const queue = await dueQueue(db, learner, momentOf(services.now(), utcOffset), limit)
  return withCookies(json({ learner, ...queue }), cookies)
}

function wholeNumber(text: string, least: number, most: number): number {
  const value = /^-?\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most)) throw new ApiError('invalid_query')
  return value
}
