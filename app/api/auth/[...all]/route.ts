import { endpoint } from '../../_http/endpoint'
import { services } from '../../_http/services'
import { handleAuth } from '../handlers'

export const dynamic = 'force-dynamic'

const handle = endpoint(async (request) => handleAuth(request, services()))

export { handle as DELETE, handle as GET, handle as OPTIONS, handle as PATCH, handle as POST, handle as PUT }
