import { endpoint, methodNotAllowed } from '../../_http/endpoint'
import { services } from '../../_http/services'
import { deleteSessions, getSessions } from './handlers'

export const dynamic = 'force-dynamic'

export const GET = endpoint(async (request) => getSessions(request, services()))
export const DELETE = endpoint(async (request) => deleteSessions(request, services()))

const others = methodNotAllowed('GET, HEAD, DELETE')

export { others as OPTIONS, others as PATCH, others as POST, others as PUT }
