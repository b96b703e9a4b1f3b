import type { Page } from '@playwright/test'
import { expect, locales, test } from './support/journey'

const words = {
  zh: {
    open: '搜索',
    field: '搜索课程',
    term: '细胞状态',
    found: /找到 \d+ 处/,
    none: '没有找到“zzqqx”',
    theme: '配色',
    many: '门',
  },
  en: {
    open: 'Search',
    field: 'Search the course',
    term: 'cell state',
    found: /\d+ places found/,
    none: 'Nothing found for “zzqqx”',
    theme: 'Colours',
    many: 'gate',
  },
}

const dialog = (page: Page) => page.getByRole('dialog')
const results = (page: Page) => page.locator('[data-result]')

async function openSearch(page: Page, locale: keyof typeof words) {
  await page.getByRole('banner').getByRole('button', { name: words[locale].open }).click()
  const field = page.getByRole('searchbox', { name: words[locale].field })
  await expect(field).toBeFocused()
  return field
}

for (const locale of locales) {
  const w = words[locale]

  test(`a reader finds a term by name from any page and lands on it (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/quiz`)
    const field = await openSearch(page, locale)
    await field.fill(w.term)
    await expect(page.getByTestId('search-status')).toHaveText(w.found)
    const first = results(page).first()
    await expect(first.locator('mark').first()).toHaveText(w.term.split(' ')[0] ?? '')
    await first.click()
    await expect(page).toHaveURL(`/${locale}/glossary#cell-state`)
    await expect(dialog(page)).toHaveCount(0)
    await expect(page.locator('#cell-state')).toBeInViewport()
  })

  test(`the search is used by keyboard alone (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/lessons/overview`)
    await expect(page.getByTestId('sync')).not.toHaveAttribute('data-state', 'loading')
    await page.keyboard.press('/')
    const field = page.getByRole('searchbox', { name: w.field })
    await expect(field).toBeFocused()
    await page.keyboard.type(w.many)
    await expect(page.getByTestId('search-status')).toHaveText(w.found)
    await page.keyboard.press('ArrowDown')
    await expect(results(page).nth(0)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(results(page).nth(1)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(field).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
    // Not a single key, so always there; Enter opens the first result.
    await page.keyboard.press('Control+k')
    await expect(field).toBeFocused()
    await page.keyboard.type(w.term)
    await expect(results(page).first()).toHaveAttribute('data-result', 'term')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/${locale}/glossary#cell-state`)
  })

  test.describe('offline', () => {
    // The lesson behind the search may want a font just then.
    test.use({ expectedProblems: ['ERR_INTERNET_DISCONNECTED'] })
    test(`once loaded, the search needs no network (${locale})`, async ({ page, context }) => {
      await page.goto(`/${locale}/lessons/overview`)
      const field = await openSearch(page, locale)
      await expect(page.getByTestId('search-status')).toHaveAttribute('data-phase', 'ready')
      await page.keyboard.press('Escape')
      await context.setOffline(true)
      await openSearch(page, locale)
      await field.fill(w.term)
      await expect(results(page).first()).toHaveAttribute('data-result', 'term')
      await context.setOffline(false)
      // After a reload the index comes from this device: the server is not asked again.
      await page.route('**/search-index/**', (route) => route.abort())
      await page.reload()
      await openSearch(page, locale)
      await field.fill(w.term)
      await expect(results(page).first()).toHaveAttribute('data-result', 'term')
    })
  })

  test(`what is not there says so and proposes something (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/search?q=zzqqx`)
    await expect(page.getByTestId('search-status')).toHaveText(`${w.none}${locale === 'zh' ? '。' : '.'}`)
    await page.locator('main .chip').first().click()
    await expect(page.getByTestId('search-status')).toHaveText(w.found)
    await expect(page).toHaveURL(/\/search\?q=[^z]/)
  })

  test(`a shared address shows what was found (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/search?q=${encodeURIComponent(w.term)}`)
    await expect(results(page).first()).toHaveAttribute('href', `/${locale}/glossary#cell-state`)
    await expect(page.getByRole('searchbox')).toHaveValue(w.term)
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })
    test(`the search fits 320 px (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/lessons/overview`)
      const field = await openSearch(page, locale)
      await field.fill(w.many)
      await expect(results(page).first()).toBeVisible()
      const overflow = await dialog(page).evaluate((element) => [
        element.scrollWidth - element.clientWidth,
        element.getBoundingClientRect().right - window.innerWidth,
      ])
      expect(Math.max(...overflow)).toBeLessThanOrEqual(0)
    })
  })

  test.describe(() => {
    test.use({ expectedProblems: ['ERR_FAILED'] })
    test(`the reader’s colours are kept and there before anything is painted (${locale})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`/${locale}`)
      const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      const light = await background()
      await page.getByLabel(w.theme).selectOption('dark')
      const dark = await background()
      expect(dark).not.toBe(light)
      // With every script file held back, only what stands in the page itself can have chosen.
      await page.route('**/*.js', (route) => route.abort())
      await page.goto(`/${locale}/quiz`, { waitUntil: 'domcontentloaded' })
      expect(await background()).toBe(dark)
      await page.unroute('**/*.js')
      await page.goto(`/${locale}/quiz`)
      await expect(page.getByLabel(w.theme)).toHaveValue('dark')
      await page.getByLabel(w.theme).selectOption('system')
      expect(await background()).toBe(light)
    })
  })
}

test.describe(() => {
  test.use({ expectedProblems: ['Failed to load resource'] })
  test('an index that cannot be fetched is said, and fetched again on request', async ({ page }) => {
    await page.route('**/search-index/**', (route) => route.abort())
    await page.goto('/en/search?q=gate')
    await expect(page.getByTestId('search-status')).toContainText('could not be fetched')
    await page.unroute('**/search-index/**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(results(page).first()).toBeVisible()
  })
})

test('the single key keeps out of the way of typing, and can be turned off', async ({ page }) => {
  await page.goto('/en/quiz/q1')
  const answer = page.getByRole('textbox').first()
  await answer.fill('a')
  await answer.press('/')
  await expect(answer).toHaveValue('a/')
  await page.keyboard.press('Control+k')
  await page.getByLabel('/ opens the search too').uncheck()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  await page.keyboard.press('Control+k')
  await expect(dialog(page)).toHaveCount(1)
  await page.getByLabel('/ opens the search too').check()
})

test('a page that is only looked at does not fetch the search', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto('/en/lessons/overview', { waitUntil: 'networkidle' })
  expect(fetched.filter((path) => path.includes('search-index'))).toEqual([])
  await page.mouse.wheel(0, 500)
  await expect.poll(() => fetched.some((path) => path.includes('search-index'))).toBe(true)
})

test('the sitemap names every page in both languages, and each page its twin', async ({ page, request }) => {
  const xml = await (await request.get('/sitemap.xml')).text()
  const pages = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address ?? ''))
  expect(pages.length).toBeGreaterThan(30)
  expect(pages.map(({ pathname }) => pathname)).toContain('/en/lessons/overview')
  for (const hidden of ['missing', 'session', 'report', 'search'])
    expect(pages.filter(({ pathname }) => pathname.endsWith(`/${hidden}`))).toEqual([])
  for (const { pathname } of pages) expect((await request.get(pathname)).status(), pathname).toBe(200)
  expect(await (await request.get('/robots.txt')).text()).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m)
  await page.goto('/en/quiz/q2')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', '/en/quiz/q2')
  await expect(page.locator('link[hreflang=zh-Hans]')).toHaveAttribute('href', '/zh/quiz/q2')
})
