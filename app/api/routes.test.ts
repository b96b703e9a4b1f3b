import { createHmac } from 'node:crypto'
import { afterEach, expect, it, vi } from 'vitest'
import { openDatabase } from '@/lib/db/client'
import { apiMessages } from '@/lib/i18n/messages/api'
import { dataHeaders } from '@/lib/security/headers'
import { describeEachDialect, emptyDatabase } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { endpoint } from './_http/endpoint'
import { call, request, secret, testServices } from './_http/testing'
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from './[[...path]]/route'
import { handleAuth } from './auth/handlers'
import { getHealth } from './health/handlers'
import * as health from './health/route'
import * as live from './live/route'
import { getAccount } from './v1/account/handlers'
import * as account from './v1/account/route'
import { getEvents } from './v1/events/handlers'
import * as events from './v1/events/route'
import * as optimiser from './v1/optimiser/route'
import * as session from './v1/sessions/[id]/route'
import * as sessions from './v1/sessions/route'
import * as share from './v1/shares/[id]/route'
import * as shared from './v1/shares/by-key/[key]/route'
import * as shares from './v1/shares/route'

const lowerCased = Object.fromEntries(
  Object.entries(dataHeaders({ https: false })).map(([name, value]) => [name.toLowerCase(), value]),
)

afterEach(() => vi.restoreAllMocks())

it('says that the process answers', async () => {
  const response = await live.GET(request('GET', '/api/live'))
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({ status: 'ok' })
})

describeEachDialect('/api/health', (dialect) => {
  const db = useDatabase(dialect)

  it('is 200 when the database answers', async () => {
    const { status, body } = await call(getHealth, testServices(db, 0), request('GET', '/api/health'))
    expect({ status, body }).toEqual({ status: 200, body: { status: 'ok', database: 'ok' } })
  })

  it('is 503 when it does not', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { target, remove } = await emptyDatabase(dialect)
    const empty = await openDatabase(target)
    const { status, body } = await call(
      getHealth,
      testServices(() => empty, 0),
      request('GET', '/api/health'),
    )
    expect({ status, code: body.error.code }).toEqual({ status: 503, code: 'database_unavailable' })
    await empty.$disconnect()
    await remove()
  })
})

describeEachDialect('a database that does not answer', (dialect) => {
  it('is no sign-out and no wrong password, but 503', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { target, remove } = await emptyDatabase(dialect)
    const empty = await openDatabase(target)
    const services = testServices(() => empty, 0)
    const token = `${'a'.repeat(32)}.${createHmac('sha256', secret).update('a'.repeat(32)).digest('base64')}`
    const cookie = `unroll.session_token=${encodeURIComponent(token)}`
    const body = { email: 'a@example.org', password: 'a long enough phrase', name: '' }
    const answers = [
      await call(getEvents, services, request('GET', '/api/v1/events', { cookie })),
      await call(getAccount, services, request('GET', '/api/v1/account', { cookie })),
      await call(handleAuth, services, request('POST', '/api/auth/sign-in/email', { body })),
      await call(handleAuth, services, request('POST', '/api/auth/sign-up/email', { body })),
      await call(handleAuth, services, request('GET', '/api/auth/get-session', { cookie })),
    ]
    for (const { status, body } of answers) {
      expect({ status, code: body.error?.code }).toEqual({ status: 503, code: 'database_unavailable' })
    }
    await empty.$disconnect()
    await remove()
  })
})

it.each(Object.entries({ GET, POST, PUT, PATCH, DELETE, OPTIONS }))(
  'answers %s of an unknown path in both languages',
  async (method, handle) => {
    for (const locale of ['zh', 'en'] as const) {
      const response = await handle(request(method, '/api/v2/nothing', { headers: { 'x-unroll-locale': locale } }))
      expect(response.status).toBe(404)
      expect(response.headers.get('cache-control')).toBe('no-store')
      const message = apiMessages[locale].not_found
      expect(await response.json()).toEqual({ error: { code: 'not_found', message, issues: [] } })
    }
  },
)

it.each([
  ['events', events.PUT, 'GET, HEAD, POST'],
  ['events', events.DELETE, 'GET, HEAD, POST'],
  ['events', events.OPTIONS, 'GET, HEAD, POST'],
  ['optimiser', optimiser.PUT, 'GET, HEAD, POST'],
  ['account', account.POST, 'GET, HEAD, DELETE'],
  ['sessions', sessions.PUT, 'GET, HEAD, DELETE'],
  ['sessions/ID', session.GET, 'DELETE'],
  ['shares', shares.DELETE, 'GET, HEAD, POST'],
  ['shares/ID', share.GET, 'DELETE'],
  ['shares/by-key/KEY', shared.POST, 'GET, HEAD'],
  ['live', live.POST, 'GET, HEAD'],
  ['live', live.OPTIONS, 'GET, HEAD'],
  ['health', health.PATCH, 'GET, HEAD'],
])('names the methods that %s takes', async (path, handler, allow) => {
  const response = await handler(request('PUT', `/api/${path}`))
  expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({ status: 405, allow })
  expect((await response.json()).error.code).toBe('method_not_allowed')
})

it('sends every answer with the headers of the site', async () => {
  const answers = [
    await live.GET(request('GET', '/api/live')),
    await live.POST(request('POST', '/api/live')),
    await GET(request('GET', '/api/nothing')),
  ]
  for (const { headers } of answers) expect(Object.fromEntries(headers)).toMatchObject(lowerCased)
})

it('says nothing of a client that went away', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const client = new AbortController()
  const left = endpoint(async () => {
    client.abort()
    throw new Error('aborted')
  })
  const response = await left(new Request('http://unroll.example/api/left', { signal: client.signal }))
  expect(response.status).toBe(499)
  expect(log).not.toHaveBeenCalled()
})

it('keeps a mistake of ours to the log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const broken = endpoint(async () => {
    throw new TypeError('undefined is not a function')
  })
  const response = await broken(request('GET', '/api/broken'))
  expect(response.status).toBe(500)
  expect(await response.json()).toEqual({
    error: { code: 'internal_error', message: apiMessages.zh.internal_error, issues: [] },
  })
  expect(log).toHaveBeenCalledWith(
    expect.stringMatching(/^GET \/api\/broken: TypeError: undefined is not a function\n/),
  )
})
