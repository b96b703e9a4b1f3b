import { expect, it } from 'vitest'
import { caughtLog } from './log-testing'
import { metrics } from './metrics.mjs'
import { recordRequest } from './request-log.mjs'
import { knowRoutes } from './route-name.mjs'

knowRoutes({
  staticRoutes: [
    { page: '/api/v1/events', regex: '^/api/v1/events(?:/)?$' },
    { page: '/api/health', regex: '^/api/health(?:/)?$' },
  ],
  dynamicRoutes: [{ page: '/api/[[...path]]', regex: '^/api(?:/(.+?))?(?:/)?$' }],
})

const lines = caughtLog()
const record = (method: string, path: string, status: number) =>
  recordRequest({ id: 'r1', method, path, status, millis: 12.345 })

it('writes one line for a request of the API', () => {
  record('POST', '/api/v1/events', 200)
  const line = { request: 'r1', method: 'POST', route: '/api/v1/events', status: 200, ms: 12.3 }
  expect(lines).toEqual([{ level: 'info', time: expect.any(String), ...line, msg: 'request' }])
})

it('writes of pages only what went wrong, and never what somebody typed', () => {
  record('GET', '/zh/lessons/lstm', 200)
  record('GET', '/zh/ann@example.com', 404)
  record('GET', '/api/ann@example.com', 404)
  expect(lines.map(({ route, status }) => `${route} ${status}`)).toEqual(['other 404', '/api/[[...path]] 404'])
  expect(JSON.stringify(lines)).not.toContain('ann')
})

it('says how bad it was by the level, and keeps probes out of the way', () => {
  record('GET', '/api/health', 200)
  record('GET', '/api/health', 503)
  record('GET', '/zh', 500)
  record('GET', '/api/v1/events', 429)
  expect(lines.map(({ level }) => level)).toEqual(['debug', 'error', 'error', 'info'])
})

it('counts who signs in by what came of it', async () => {
  for (const status of [200, 401, 401, 429]) record('POST', '/api/auth/sign-in/email', status)
  record('POST', '/api/auth/passkey/verify-authentication', 200)
  record('GET', '/api/auth/sign-in/email', 405)
  const text = await metrics().registry.metrics()
  for (const [outcome, n] of Object.entries({ ok: 2, refused: 2, limited: 1 })) {
    expect(text).toContain(`unroll_sign_ins_total{outcome="${outcome}"} ${n}`)
  }
})
