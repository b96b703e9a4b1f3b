import { type Asker, whoAsks } from '@/lib/auth/who-asks'
import type { Services } from './services'

/** Who sent this request (lib/auth/who-asks.ts). Their cookies belong to the answer. */
export function askerOf(request: Request, services: Services): Promise<Asker> {
  const { database, secret, secureCookies, accounts } = services
  return whoAsks(request.headers, { database, secret, secureCookies, auth: accounts.auth })
}
