// A small stand-in for the server, for the tests of these routes.
import type { Accounts, OpenId } from '@/lib/auth/accounts'
import { type AuthConfig, makeAuth } from '@/lib/auth/options'
import type { Database } from '@/lib/db/client'
import type { Jobs } from '@/lib/optimiser/jobs'
import { endpoint } from './endpoint'
import type { Services } from './services'

// Vitest's own variable of this name is "/", which is no address of a site.
process.env.BASE_URL = ''

export const secret = 'a secret of the tests, long enough'

type AccountOptions = Partial<Pick<AuthConfig, 'registration' | 'sendReset' | 'baseUrl' | 'secureCookies'>> & {
  readonly mail?: boolean
  readonly openid?: OpenId
}

/** Accounts of a database; nothing is sent unless the test says how. */
export function testAccounts(database: () => Database, options: AccountOptions = {}): Accounts {
  const { registration = 'open', mail = true, openid = null, ...config } = options
  let auth: ReturnType<typeof makeAuth> | undefined
  return {
    registration,
    mail,
    openid,
    auth: async () => {
      auth ??= makeAuth({ ...testAuthConfig(database()), ...config, registration })
      return auth
    },
  }
}

export function testAuthConfig(database: Database): AuthConfig {
  const dialect = Reflect.get(database, '_activeProvider')
  if (dialect !== 'sqlite' && dialect !== 'postgresql') throw new Error(`Unknown database ${String(dialect)}`)
  const sendReset = async () => {}
  return { database, dialect, secret, baseUrl: null, secureCookies: false, registration: 'open', sendReset }
}

/** Services that tests may change; `now` stands still. There is no optimiser but the one that is given. */
export function testServices(database: () => Database, now: number, jobs?: Jobs): Services {
  return {
    database: async () => database(),
    secret: () => secret,
    secureCookies: false,
    baseUrl: null,
    accounts: testAccounts(database),
    optimiser: () => {
      if (!jobs) throw new Error('This test has no optimiser')
      return jobs
    },
    now: () => now,
  }
}

type Options = { body?: unknown; cookie?: string; headers?: Record<string, string> }

/** A request as a page of this site sends it; a body that is no text is sent as JSON. */
export function request(method: string, path: string, { body, cookie, headers }: Options = {}): Request {
  const given = new Headers({ host: 'unroll.example', 'content-type': 'application/json', ...headers })
  if (cookie) given.set('cookie', cookie)
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  return new Request(`http://unroll.example${path}`, { method, headers: given, body: text })
}

type Handle = (request: Request, services: Services) => Promise<Response>

/** What a handler answers, behind the wrapper that every route has. */
export async function call(handle: Handle, services: Services, incoming: Request) {
  const response = await endpoint((request) => handle(request, services))(incoming)
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  return { status: response.status, headers: response.headers, cookie, body: await response.json() }
}
