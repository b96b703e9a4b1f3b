import { endpoint, methodNotAllowed } from '../_http/endpoint'
import { json } from '../_http/error-response'

export const dynamic = 'force-dynamic'

/** The process answers; whether the database does is /api/health's to say. */
export const GET = endpoint(async () => json({ status: 'ok' }))

const others = methodNotAllowed('GET, HEAD')

export { others as DELETE, others as OPTIONS, others as PATCH, others as POST, others as PUT }
