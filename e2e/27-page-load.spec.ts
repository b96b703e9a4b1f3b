import { expect, test } from './support/journey'
import { untilLive } from './support/labs'

// What a reader's phone has to fetch and when. Times are measured by `npm run bench:pages`, bytes do not depend on them.

/** Bytes over the wire: those of Docusaurus (docs/page-benchmarks.md). */
const mostScripts = 190_000

test('a lesson with all that runs in it brings fewer scripts than a page of Docusaurus', async ({ page, context }) => {
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  const scripts = new Map<string, number>()
  cdp.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.set(requestId, 0)
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength)
  })
  // The learner's log is asked for when all is there.
  const log = page.waitForResponse(/\/api\/v1\/events/)
  await page.goto('/en/lessons/forward-algorithms')
  await log
  await page.waitForLoadState('networkidle')
  const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0)
  expect(scripts.size).toBeGreaterThan(10)
  expect(bytes).toBeGreaterThan(100_000)
  expect(bytes).toBeLessThan(mostScripts)
})

test('the scripts of a lesson come where no frame is drawn, since the page is not seen', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { get: () => true })
    window.requestAnimationFrame = () => 0
  })
  await page.goto('/en/lessons/lstm')
  await untilLive(page.getByTestId('check-lstm.c1'))
})

test.describe('where scripts do not come', () => {
  test.use({ expectedProblems: ['ERR_FAILED'] })
  test('a lesson is read by whoever gets no script at all', async ({ page }) => {
    await page.route('**/_next/static/chunks/*.js', (route) => route.abort())
    await page.goto('/en/lessons/lstm', { waitUntil: 'domcontentloaded' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.prose .katex').first()).toBeVisible()
    await expect(page.locator('template')).toHaveCount(0)
  })
})
