import { env } from '@/lib/env'
import { endpoint, methodNotAllowed } from '../_http/endpoint'
import { getMetrics } from './handlers'

export const dynamic = 'force-dynamic'

export const GET = endpoint(async (request) => getMetrics(request, env().metricsToken))

const others = methodNotAllowed('GET, HEAD')

export { others as DELETE, others as OPTIONS, others as PATCH, others as POST, others as PUT }
