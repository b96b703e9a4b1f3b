import { siteOrigin, takesPasskeys } from '@/lib/auth/site-origin'
import { ApiError } from '../_http/error-response'
import type { Prepare } from './preparations'

export const passkeys: Prepare = async (request, _body, services) => {
  if (!takesPasskeys(siteOrigin(request, services.baseUrl))) throw new ApiError('passkeys_unavailable')
}

export const signInElsewhere: Prepare = async (_request, body, services) => {
  if (body.providerId !== services.accounts.openid?.providerId) throw new ApiError('not_found')
}
