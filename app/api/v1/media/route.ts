import { endpoint, methodNotAllowed } from '../../_http/endpoint'
import { services } from '../../_http/services'
import { getMediaList } from './handlers'

export const dynamic = 'force-dynamic'

export const GET = endpoint(async (request) => getMediaList(request, services()))

const others = methodNotAllowed('GET, HEAD')

export { others as DELETE, others as OPTIONS, others as PATCH, others as POST, others as PUT }
