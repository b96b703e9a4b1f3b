import { endpoint, methodNotAllowed } from '../../../_http/endpoint'
import { services } from '../../../_http/services'
import { deleteMediaFile, getMediaFile, putMediaFile } from '../handlers'

export const dynamic = 'force-dynamic'

export const GET = endpoint(async (request) => getMediaFile(request, services()))
export const PUT = endpoint(async (request) => putMediaFile(request, services()))
export const DELETE = endpoint(async (request) => deleteMediaFile(request, services()))

const others = methodNotAllowed('DELETE, GET, HEAD, PUT')

export { others as OPTIONS, others as PATCH, others as POST }
