import { endpoint, methodNotAllowed } from '../../_http/endpoint'
import { services } from '../../_http/services'
import { getMarker, postAnswer } from './handlers'

export const dynamic = 'force-dynamic'

export const GET = endpoint(async (request) => getMarker(request, services()))
export const POST = endpoint(async (request) => postAnswer(request, services()))

const others = methodNotAllowed('GET, HEAD, POST')

export { others as DELETE, others as OPTIONS, others as PATCH, others as PUT }
