import { createHash, timingSafeEqual } from 'node:crypto'
import { metrics } from '@/lib/observe/metrics.mjs'
import { ApiError } from '../_http/error-response'

/**
 * `GET /api/metrics` with `Authorization: Bearer METRICS_TOKEN`: what this process counts, as Prometheus reads it.
 * Without a token in the environment there is no such address.
 */
export async function getMetrics(request: Request, token: string | null): Promise<Response> {
  if (token === null) throw new ApiError('not_found')
  const [scheme = '', given = ''] = (request.headers.get('authorization') ?? '').split(' ')
  if (scheme.toLowerCase() !== 'bearer' || !isSame(given, token)) {
    throw new ApiError('metrics_token', [], { 'www-authenticate': 'Bearer' })
  }
  const { registry } = metrics()
  const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' }
  return new Response(await registry.metrics(), { headers })
}

/** Compared as hashes, of equal length, in constant time: the answer's delay says nothing of the token. */
function isSame(a: string, b: string): boolean {
  const hash = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())
  return timingSafeEqual(hash(a), hash(b))
}
