// A small stand-in for the server, for the tests of these routes.
import type { Database } from '@/lib/db/client'
import type { Jobs } from '@/lib/optimiser/jobs'
import { endpoint } from './endpoint'
import type { Services } from './services'

// Vitest's own variable of this name is "/", which is no address of a site.
process.env.BASE_URL = ''

export const secret = 'a secret of the tests, long enough'

/** Services that tests may change; `now` stands still. There is no optimiser but the one that is given. */
export function testServices(database: () => Database, now: number, jobs?: Jobs): Services {
  return {
    database: async () => database(),
    secret: () => secret,
    secureCookies: false,
    baseUrl: null,
    optimiser: () => {
      if (!jobs) throw new Error('This test has no optimiser')
      return jobs
    },
    modelMarker: () => null,
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
