import { siteOrigin, takesPasskeys } from '@/lib/auth/site-origin'
import { ApiError } from '../_http/error-response'
import type { Prepare } from './preparations'

export const passkeys: Prepare = async (request, body, services) => {
  if (!takesPasskeys(siteOrigin(request, services.baseUrl))) throw new ApiError('passkeys_unavailable')
  // better-auth asks the database for whatever stands there.
  if ('response' in body && !isNamed(body.response)) throw new ApiError('passkey_failed')
}

function isNamed(response: unknown): boolean {
  return typeof response === 'object' && response !== null && 'id' in response && typeof response.id === 'string'
}

export const signInElsewhere: Prepare = async (_request, body, services) => {
  if (body.providerId !== services.accounts.openid?.providerId) throw new ApiError('not_found')
}
