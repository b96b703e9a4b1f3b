import { endpoint } from '../_http/endpoint'
import { ApiError } from '../_http/error-response'

export const dynamic = 'force-dynamic'

/** Whatever no other route of the API answers. */
const missing = endpoint(async () => {
  throw new ApiError('not_found')
})

export { missing as DELETE, missing as GET, missing as OPTIONS, missing as PATCH, missing as POST, missing as PUT }
