import { checkHealth } from '@/lib/db/health'
import { json } from '../_http/error-response'
import type { Services } from '../_http/services'

/** `GET /api/health`: 200 when the database answers a query on our tables; `endpoint` makes anything else a 503. */
export async function getHealth(_request: Request, services: Services): Promise<Response> {
  await checkHealth(await services.database())
  return json({ status: 'ok', database: 'ok' })
}
