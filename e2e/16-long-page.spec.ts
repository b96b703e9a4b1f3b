import { expect, locales, test } from './support/journey'

// Parts of a lesson that are far from the window are not laid out; the reader may not notice.
for (const locale of locales) {
  for (const width of [390, 1280]) {
    test(`a long lesson has about its height before it is laid out (${locale}, ${width} px)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`/${locale}/lessons/bptt`)
      const height = () => page.evaluate(() => document.querySelector('.prose')?.getBoundingClientRect().height ?? 0)
      const before = await height()
      await page.locator('.part').evaluateAll((parts) => {
        for (const part of parts) if (part instanceof HTMLElement) part.style.contentVisibility = 'visible'
      })
      const after = await height()
      expect(before).not.toBe(after)
      expect(before / after).toBeGreaterThan(0.8)
      expect(before / after).toBeLessThan(1.2)
    })

    test(`a link into the middle of a lesson leads there and stays there (${locale}, ${width} px)`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`/${locale}/lessons/bptt#interviewer-next`)
      const heading = page.locator('#interviewer-next')
      await expect(heading).toBeInViewport()
      const top = () => heading.evaluate((element) => element.getBoundingClientRect().top)
      const there = await top()
      expect(there).toBeLessThan(200)
      await page.mouse.wheel(0, -300)
      await expect.poll(async () => Math.abs((await top()) - there - 300)).toBeLessThan(3)
    })
  }
}

test('what is wider than the column is not cut off', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/en/lessons/forward-algorithms')
  const pair = page.locator('.code-pair').first()
  await pair.scrollIntoViewIfNeeded()
  const seen = await pair.evaluate((element) => {
    const { right, top, height } = element.getBoundingClientRect()
    const hit = document.elementFromPoint(right - 12, top + height / 2)
    return { right, column: element.closest('.part')?.getBoundingClientRect().right ?? 0, hit: element.contains(hit) }
  })
  expect(seen.right).toBeGreaterThan(seen.column + 50)
  expect(seen.hit).toBe(true)
})

test('the browser’s own search finds what is not laid out', async ({ page }) => {
  await page.goto('/en/lessons/bptt')
  const found = await page.evaluate(() => {
    const heading = document.getElementById('interviewer-next')?.textContent?.replace('#', '') ?? ''
    // Not standard, but in every browser, and does what Ctrl+F does.
    return (window as unknown as { find(text: string): boolean }).find(heading)
  })
  expect(found).toBe(true)
})

test('a browser that asks for /favicon.ico gets a picture', async ({ page }) => {
  const response = await page.request.get('/favicon.ico')
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toContain('image/')
})
