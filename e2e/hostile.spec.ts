import { request as connect } from 'node:http'
import { expect, locales, test } from './support/journey'

// What a browser says of a page that is not there.
test.use({ expectedProblems: ['404 (Not Found)'] })

const api = '/api/v1/events'
const says = { zh: /\p{Script=Han}/u, en: /^[\x20-\x7e]+$/ }

/** What every answer has, whatever was asked. */
function expectGuarded(headers: Record<string, string>) {
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBe('DENY')
}

for (const locale of locales) {
  const language = { 'x-unroll-locale': locale }
  const refusals = [
    ['a write from another origin', { origin: 'https://evil.example' }, '{}', 403, 'cross_origin'],
    ['a write from another site', { 'sec-fetch-site': 'cross-site' }, '{}', 403, 'cross_origin'],
    ['a body of five megabytes', {}, `"${'x'.repeat(5_000_000)}"`, 413, 'payload_too_large'],
    ['rubbish', {}, '{"events":[', 400, 'invalid_json'],
    ['another shape', {}, '{"events":[null]}', 400, 'invalid_event'],
    ['a form', { 'content-type': 'text/plain' }, 'a=b', 415, 'unsupported_media_type'],
  ] as const
  for (const [what, headers, data, status, code] of refusals) {
    test(`${what} is refused in the language of the page (${locale})`, async ({ request }) => {
      const sent = { 'content-type': 'application/json', ...language, ...headers }
      const response = await request.post(api, { headers: sent, data: Buffer.from(data) })
      expect(response.status()).toBe(status)
      const { error } = await response.json()
      expect(error).toEqual({ code, message: expect.stringMatching(says[locale]), issues: expect.any(Array) })
      expectGuarded(response.headers())
      expect(response.headers()['set-cookie']).toBeUndefined()
    })
  }

  test(`a forged cookie is nobody’s (${locale})`, async ({ request }) => {
    for (const value of ['x', '01900000-0000-7000-8000-000000000001.AAAA', '%00%ff', '"'.repeat(3000)]) {
      const response = await request.get(api, { headers: { ...language, cookie: `unroll_learner=${value}` } })
      expect(response.status()).toBe(200)
      expect(await response.json()).toEqual({ learner: null, events: [], more: false })
      expectGuarded(response.headers())
    }
  })

  test.describe(() => {
    test.use({ locale })

    test(`unknown addresses are the site’s own page, under its policy (${locale})`, async ({ page }) => {
      for (const path of [
        '/_next/nothing',
        '/_next/image?url=%2Ficon.svg&w=64&q=75',
        '/api/%ff',
        '/%61pi/live',
        '/x/%ff',
      ]) {
        const response = await page.goto(path)
        expect(response?.status()).toBe(404)
        expectGuarded(response?.headers() ?? {})
        await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-Hans' : 'en')
        await expect(page.getByRole('link', { name: locale === 'zh' ? '课程' : 'Lessons' }).first()).toBeVisible()
      }
    })
  })
}

test('a body that is too large is refused before it has come', async ({ baseURL }) => {
  const headers = { 'content-type': 'application/json', 'content-length': 5_000_000 }
  const status = await new Promise((resolve, reject) => {
    const half = connect(`${baseURL}${api}`, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode)
      half.destroy()
    })
    half.once('error', reject)
    half.write('{"events":')
  })
  expect(status).toBe(413)
})

test('missing files are refused without a page', async ({ request }) => {
  for (const path of ['/_next/static/nothing.js', '/_next/static/%2e%2e%2fBUILD_ID', '/_next/data/x/zh.json']) {
    const response = await request.get(path)
    expect(response.status()).toBe(404)
    expect(await response.text()).not.toContain('<')
    expectGuarded(response.headers())
  }
})

test('pages and files are only read', async ({ request }) => {
  for (const path of ['/', '/zh', '/en/quiz', '/icon.svg', '/nothing', '/_next/static/nothing.js']) {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const headers = { 'next-action': '0'.repeat(40) }
      const response = await request.fetch(path, { method, headers, data: 'x'.repeat(5000) })
      expect(response.status(), `${method} ${path}`).toBe(405)
      expect(response.headers().allow).toBe('GET, HEAD')
      expect(await response.text()).toBe('')
      expectGuarded(response.headers())
    }
  }
})

test('the API names the methods that it takes, and no others', async ({ request }) => {
  for (const [path, allow] of [
    ['/api/live', 'GET, HEAD'],
    ['/api/health', 'GET, HEAD'],
    [api, 'GET, HEAD, POST'],
  ] as const) {
    for (const method of ['OPTIONS', 'DELETE']) {
      const response = await request.fetch(path, { method })
      expect(response.status(), `${method} ${path}`).toBe(405)
      expect(response.headers().allow).toBe(allow)
      expect((await response.json()).error.code).toBe('method_not_allowed')
      expectGuarded(response.headers())
    }
  }
})

test('a redirect is guarded too, and stays here', async ({ request }) => {
  for (const [path, place] of [
    ['/zh/?a=1', '/zh?a=1'],
    ['/en/lessons/', '/en/lessons'],
    ['/', '/zh'],
  ] as const) {
    const response = await request.get(path, { maxRedirects: 0, headers: { 'accept-language': 'zh' } })
    expect([307, 308]).toContain(response.status())
    expect(response.headers().location).toBe(place)
    expectGuarded(response.headers())
  }
})
