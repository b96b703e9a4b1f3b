import { endpoint, methodNotAllowed } from '../../../_http/endpoint'
import { services } from '../../../_http/services'
import { deleteSession } from '../handlers'

export const dynamic = 'force-dynamic'

export const DELETE = endpoint(async (request) => deleteSession(request, services()))

const others = methodNotAllowed('DELETE')

export { others as GET, others as OPTIONS, others as PATCH, others as POST, others as PUT }
