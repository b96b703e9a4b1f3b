import { learnerFromCookie } from '@/lib/auth/cookie'
import { dueQueue } from '@/lib/db/due-queue'
import { currentLearner } from '@/lib/db/learner'
import { momentOf } from '@/lib/srs/clock'
import { ApiError, json } from '../../_http/error-response'
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
  const named = learnerFromCookie(request.headers.get('cookie'), services.secret())
  if (named === null) return json({ learner: null, due: [], more: false })
  const db = await services.database()
  const learner = await currentLearner(db, named)
  return json({ learner, ...(await dueQueue(db, learner, momentOf(services.now(), utcOffset), limit)) })
}

function wholeNumber(text: string, least: number, most: number): number {
  const value = /^-?\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most)) throw new ApiError('invalid_query')
  return value
}
