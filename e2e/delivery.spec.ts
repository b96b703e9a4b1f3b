import { expect, locales, test } from './support/journey'

/** What a browser sends when a reader goes to a page. */
const navigation = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

for (const locale of locales) {
  const lesson = `/${locale}/lessons/lstm`

  test(`a lesson is the same in every encoding that a browser takes (${locale})`, async ({ request }) => {
    const texts = new Set<string>()
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await request.get(lesson, { headers: { ...navigation, 'accept-encoding': encoding } })
      expect(response.status()).toBe(200)
      const headers = response.headers()
      expect(headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers.vary).toContain('Accept-Encoding')
      expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-")
      texts.add(await response.text())
    }
    expect(texts.size).toBe(1)
  })

  test(`a lesson that has not changed is not sent again (${locale})`, async ({ request }) => {
    const headers = { ...navigation, 'accept-encoding': 'gzip, br' }
    const { etag = '' } = (await request.get(lesson, { headers })).headers()
    const again = await request.get(lesson, { headers: { ...headers, 'if-none-match': etag } })
    expect(again.status()).toBe(304)
    expect(again.headers()['content-security-policy']).toContain("default-src 'none'")
    const head = await request.head(lesson, { headers })
    expect(head.headers()).toMatchObject({ etag, 'content-encoding': 'br' })
    expect(await head.text()).toBe('')
  })

  for (const page of ['lessons/forward-algorithms', 'lessons/bptt', 'glossary', 'corrections', 'quiz'])
    test(`no formula is sent a second time as data: ${page} (${locale})`, async ({ request }) => {
      const source = await (await request.get(`/${locale}/${page}`)).text()
      const [, ...data] = source.split('self.__next_f')
      expect(data.length).toBeGreaterThan(0)
      expect(data.join('')).not.toContain('katex')
    })

  test(`the data of a page is not taken for the page (${locale})`, async ({ request }) => {
    const response = await request.get(lesson, { headers: { rsc: '1', accept: '*/*', 'accept-encoding': 'br' } })
    expect(response.headers()['content-type']).toContain('text/x-component')
  })
}

test('scripts and styles come compressed and are kept for good, an icon is asked about anew', async ({ page }) => {
  const kept: string[] = []
  page.on('response', (response) => {
    const headers = response.headers()
    if (!['script', 'stylesheet'].includes(response.request().resourceType())) return
    expect(headers['content-encoding'], response.url()).toBe('br')
    expect(headers['cache-control'], response.url()).toContain('immutable')
    kept.push(response.url())
  })
  await page.goto('/zh/lessons/lstm', { waitUntil: 'networkidle' })
  expect(kept.length).toBeGreaterThan(3)
  const icon = await page.request.get('/icon.svg', { headers: { 'accept-encoding': 'br' } })
  expect(icon.headers()).toMatchObject({ 'content-type': 'image/svg+xml', 'content-encoding': 'br' })
  expect(icon.headers()['cache-control']).toContain('must-revalidate')
})
