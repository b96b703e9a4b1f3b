import { expect, locales, test } from './support/journey'

const words = {
  zh: { overview: '面试', lstm: 'LSTM', lang: 'zh-Hans', answers: '你将能回答' },
  en: { overview: 'interview', lstm: 'LSTM', lang: 'en', answers: 'able to answer' },
}

for (const locale of locales) {
  test(`a reader finds both lessons, with formulas, shapes and computed numbers (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/lessons`)
    await page.locator(`main a[href="/${locale}/lessons/core-definitions"]`).first().click()
    await expect(page).toHaveURL(`/${locale}/lessons/core-definitions`)
    await expect(page.locator('html')).toHaveAttribute('lang', words[locale].lang)
    const article = page.locator('article')
    await expect(article.locator('math').first()).toBeAttached()
    expect(await article.locator('.katex').count()).toBeGreaterThan(20)
    expect(await article.locator('table').count()).toBeGreaterThan(2)
    for (const id of ['rnn', 'lstm', 'gru']) await expect(page.locator(`#${id}`)).toBeVisible()
    await expect(article.locator('.v').filter({ hasText: /^384$/ }).first()).toBeVisible()
    await expect(article).not.toContainText('�')
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })
    for (const slug of ['overview', 'core-definitions', 'mini-example']) {
      test(`the lesson ${slug} reads fully (${locale})`, async ({ page }) => {
        await page.goto(`/${locale}/lessons/${slug}`)
        await expect(page.locator('h1')).toBeVisible()
        const text = await page.locator('article').innerText()
        expect(text.length).toBeGreaterThan(1200)
        if (slug !== 'mini-example') await expect(page.locator('article .katex').first()).toBeVisible()
      })
    }
  })

  test(`no KaTeX code is sent to read a lesson (${locale})`, async ({ page }) => {
    const scripts: string[] = []
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script') scripts.push(await response.text())
    })
    await page.goto(`/${locale}/lessons/core-definitions`, { waitUntil: 'networkidle' })
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((code) => code.includes('ParseError') && code.includes('katex'))).toEqual([])
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, expectedProblems: ['404'] })

  test('nothing overflows a phone of 320 px', async ({ page }) => {
    for (const locale of locales)
      for (const path of [
        '',
        '/lessons',
        '/lessons/overview',
        '/lessons/core-definitions',
        '/lessons/mini-example',
        '/quiz',
        '/quiz/q3',
        '/exercises',
        '/review',
        '/interview',
        '/missing',
      ]) {
        await page.goto(`/${locale}${path}`)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `${locale}${path}`).toBeLessThanOrEqual(0)
      }
  })
})
