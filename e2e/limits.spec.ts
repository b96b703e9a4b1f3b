import { expect, locales, test } from './support/journey'
import { OwnServer } from './support/own-server'

const token = 'a-token-of-this-journey'
let server: OwnServer

test.beforeAll(async () => {
  server = await OwnServer.create({ RATE_LIMITS: 'on', LOG_LEVEL: 'silent', METRICS_TOKEN: token })
})
test.afterAll(() => server.remove())

for (const locale of locales) {
  test(`who asks too often is told when to come back (${locale})`, async ({ request }) => {
    // Signed by nobody: the count goes by the cookie as it stands.
    const headers = { 'x-unroll-locale': locale, cookie: `unroll_learner=often-${locale}` }
    const ask = () => request.get(`${server.address}/api/v1/events`, { headers })
    const statuses = new Set<number>()
    for (let i = 0; i < 30; i++) {
      const answers = await Promise.all(Array.from({ length: 20 }, ask))
      for (const answer of answers) statuses.add(answer.status())
    }
    expect([...statuses].sort()).toEqual([200, 429])
    const refused = await ask()
    expect(refused.status()).toBe(429)
    expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0)
    expect(refused.headers()['content-security-policy']).toContain("default-src 'none'")
    const { error } = await refused.json()
    expect(error.code).toBe('too_many_requests')
    expect(error.message).toMatch(locale === 'zh' ? /请求太频繁/ : /^Too many requests/)
    const other = await request.get(`${server.address}/api/v1/events`, { headers: { cookie: 'unroll_learner=other' } })
    expect(other.status()).toBe(200)
  })
}

test('every answer has an id of its own', async ({ request }) => {
  const ids = new Set<string>()
  const paths = ['/zh', '/en/quiz', '/nothing', '/icon.svg', '/api/live', '/api/nothing', '/_next/static/nothing.js']
  for (const path of paths) {
    const response = await request.get(`${server.address}${path}`, { headers: { 'x-request-id': 'chosen-by-anybody' } })
    expect(response.headers()['x-request-id'], path).toMatch(/^[0-9a-f-]{36}$/)
    ids.add(response.headers()['x-request-id'] ?? '')
  }
  expect(ids.size).toBe(paths.length)
})

test('figures are for who has the token', async ({ request }) => {
  const read = (authorization?: string) =>
    request.get(`${server.address}/api/metrics`, { headers: authorization ? { authorization } : {} })
  expect((await read()).status()).toBe(401)
  expect((await read('Bearer not-this-one')).status()).toBe(401)
  await request.get(`${server.address}/api/v1/shares/by-key/secret-of-somebody`)
  const figures = await read(`Bearer ${token}`)
  expect(figures.status()).toBe(200)
  const text = await figures.text()
  expect(text).toContain('unroll_http_request_duration_seconds_count{route="/api/v1/shares/by-key/[key]",method="GET"')
  expect(text).toMatch(/unroll_sqlite_bytes\{part="database"\} [1-9]/)
  expect(text).toContain('process_resident_memory_bytes')
  expect(text).not.toContain('secret-of-somebody')
})
