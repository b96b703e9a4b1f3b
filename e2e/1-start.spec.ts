import { expect, locales, test } from './support/journey'

const words = {
  zh: { h1: '把循环神经网络讲清楚，算清楚', missing: '没有这个页面', other: 'English' },
  en: { h1: 'Explain recurrent networks. Get the numbers right.', missing: 'There is no such page', other: '中文' },
}

test('the server answers that it lives and that its database does', async ({ request }) => {
  expect((await request.get('/api/live')).status()).toBe(200)
  const health = await request.get('/api/health')
  expect(health.status()).toBe(200)
  expect(health.headers()['content-type']).toContain('application/json')
})

for (const locale of locales) {
  test.describe(() => {
    test.use({ locale: locale === 'zh' ? 'zh-CN' : 'en-GB' })
    test(`the start page opens in the browser's language (${locale})`, async ({ page }) => {
      await page.goto('/')
      await expect(page).toHaveURL(`/${locale}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[locale].h1)
    })
  })

  test.describe(() => {
    test.use({ expectedProblems: ['404'] })
    test(`an unknown page, lesson or question is a 404 in the reader's language (${locale})`, async ({ page }) => {
      for (const path of ['/nothing', '/lessons/nothing', '/quiz/q99', '/lessons/%3Cscript%3E', '/a/b/c/d']) {
        const response = await page.goto(`/${locale}${path}`)
        expect(response?.status(), path).toBe(404)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[locale].missing)
      }
    })
  })
}

test.describe(() => {
  test.use({ locale: 'fr-FR', expectedProblems: ['404'] })
  test('an unknown language falls back to Chinese', async ({ page }) => {
    await page.goto('/')
    await expect(page).toHaveURL('/zh')
    const response = await page.goto('/fr/lessons')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.zh.missing)
  })
})
