import { expect, locales, test } from './support/journey'

const words = {
  zh: { overview: '面试', lstm: 'LSTM', lang: 'zh-Hans', answers: '你将能回答' },
  en: { overview: 'interview', lstm: 'LSTM', lang: 'en', answers: 'able to answer' },
}

for (const locale of locales) {
  test(`a reader finds a lesson with its formulas, shapes and computed numbers (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/lessons`)
    await page.locator(`main a[href="/${locale}/lessons/lstm"]`).first().click()
    await expect(page).toHaveURL(`/${locale}/lessons/lstm`)
    await expect(page.locator('html')).toHaveAttribute('lang', words[locale].lang)
    const article = page.locator('article')
    await expect(article.locator('math').first()).toBeAttached()
    expect(await article.locator('.katex').count()).toBeGreaterThan(20)
    expect(await article.locator('table').count()).toBeGreaterThan(2)
    for (const id of ['equations', 'shapes', 'gates']) await expect(page.locator(`#${id}`)).toBeVisible()
    await expect(article.locator('.v').filter({ hasText: /^88$/ }).first()).toBeVisible()
    await expect(article).not.toContainText('�')
  })

  test(`a lesson is whole again on the way back to it (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/lessons/lstm`)
    const article = page.locator('article')
    // By its text content: what is far from the window is not laid out, and has no `innerText`.
    const whole = () => article.locator(':scope > :not(noscript)').allTextContents()
    const text = await whole()
    await page.locator(`header a[href="/${locale}/quiz"]`).click()
    await expect(page).toHaveURL(`/${locale}/quiz`)
    await page.goBack()
    await expect(page.locator('#equations')).toBeVisible()
    await expect.poll(whole).toEqual(text)
    await page.locator('.lesson-footer nav a[href*="/lessons/"]').last().click()
    await expect(page.locator('article h2').first()).toBeVisible()
    await page.goBack()
    await expect.poll(whole).toEqual(text)
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })
    for (const slug of ['overview', 'vanilla-rnn', 'lstm', 'gru', 'counting', 'mini-example']) {
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
    const coming: Promise<string>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') coming.push(response.text())
    })
    await page.goto(`/${locale}/lessons/lstm`)
    await expect(page.getByTestId('sync')).not.toHaveAttribute('data-state', 'loading')
    const scripts = await Promise.all(coming)
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
        '/lessons/vanilla-rnn',
        '/lessons/lstm',
        '/lessons/gru',
        '/lessons/counting',
        '/lessons/mini-example',
        '/quiz',
        '/quiz/q3',
        '/exercises',
        '/review',
        '/review/cards',
        '/review/cards?new',
        '/interview',
        '/missing',
      ]) {
        await page.goto(`/${locale}${path}`)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `${locale}${path}`).toBeLessThanOrEqual(0)
      }
  })
})
