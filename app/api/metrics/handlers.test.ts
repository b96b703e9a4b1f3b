import { expect, it } from 'vitest'
import { endpoint } from '../_http/endpoint'
import { request } from '../_http/testing'
import { getMetrics } from './handlers'

const token = 'a-token-of-the-tests'

const read = (set: string | null, authorization?: string) =>
  endpoint((asked) => getMetrics(asked, set))(
    request('GET', '/api/metrics', { headers: authorization === undefined ? {} : { authorization } }),
  )

it('answers who has the token, in the format of Prometheus', async () => {
  for (const scheme of ['Bearer', 'bearer']) {
    const response = await read(token, `${scheme} ${token}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = await response.text()
    expect(text).toContain('# TYPE unroll_http_request_duration_seconds histogram')
    expect(text).toContain('process_resident_memory_bytes')
  }
})

it.each([undefined, '', 'Bearer', 'Bearer ', 'Bearer wrong', `Basic ${token}`, token])(
  'refuses %j',
  async (authorization) => {
    const response = await read(token, authorization)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await response.text()).not.toContain('process_')
  },
)

it('does not exist where there is no token', async () => {
  const response = await read(null, 'Bearer ')
  expect(response.status).toBe(404)
  expect((await response.json()).error.code).toBe('not_found')
})
