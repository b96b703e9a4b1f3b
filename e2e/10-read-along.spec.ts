import { allSaved, expect, locales, test } from './support/journey'

const words = {
  zh: { copy: '复制', link: '复制本节链接', copied: '链接已复制', begun: '进行中', fresh: '未开始' },
  en: {
    copy: 'Copy',
    link: 'Copy the link to this section',
    copied: 'Link copied',
    begun: 'Begun',
    fresh: 'Not begun',
  },
}

for (const locale of locales) {
  const w = words[locale]

  test.describe(() => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

    test(`a heading’s address and a block of code are copied (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/lessons/mini-example`)
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
      await page.locator('.heading:has(#shows) > .anchor').click()
      await expect(page.getByTestId('copied')).toContainText(w.copied)
      await expect(page).toHaveURL(`/${locale}/lessons/mini-example#shows`)
      await expect.poll(clipboard).toBe(page.url())
      await expect(page.locator('.heading:has(#shows) > .anchor')).toHaveAccessibleName(new RegExp(`^${w.link}`))
      await page.goto(`/${locale}/lessons/bptt`)
      const block = page.locator('.code-block').first()
      await block.getByRole('button', { name: w.copy, exact: true }).click()
      const code = await block.locator('pre').textContent()
      await expect.poll(clipboard).toBe(code)
    })
  })

  test(`copying works over plain http too, where there is no clipboard API (${locale})`, async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }))
    await page.goto(`/${locale}/lessons/mini-example`)
    const heard = page.evaluate(
      () => new Promise((resolve) => document.addEventListener('copy', () => resolve(document.activeElement?.tagName))),
    )
    const anchor = page.locator('.heading:has(#shows) > .anchor')
    await anchor.click()
    expect(await heard).toBe('TEXTAREA')
    await expect(page.getByTestId('copied')).toContainText(w.copied)
  })

  test(`a term explains itself on focus and hover, and Escape dismisses it (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/lessons/bptt`)
    await expect(page.getByTestId('sync')).not.toHaveAttribute('data-state', 'loading')
    const term = page.locator('article a[data-term]').first()
    const box = page.getByRole('tooltip')
    await term.scrollIntoViewIfNeeded()
    await term.hover()
    await expect(box).toBeVisible()
    await expect(term).toHaveAttribute('aria-describedby', 'term-definition')
    const text = await box.innerText()
    expect(text.length).toBeGreaterThan(10)
    // The pointer may rest on the definition, and it stays until the pointer leaves.
    await box.hover()
    await page.waitForTimeout(600)
    await expect(box).toBeVisible()
    await page.mouse.move(2, 2)
    await expect(box).toBeHidden()
    // By keyboard: a Tab onto it and Escape, without leaving it.
    await term.evaluate((element) => element.focus({ focusVisible: true } as FocusOptions))
    await expect(box).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(box).toBeHidden()
    await expect(term).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/${locale}/glossary#`))
    await expect(page.locator('.term-entry:target')).toBeInViewport()
  })

  test.describe('by touch', () => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 800 } })
    test(`a first tap on a term shows it, a second leads to the glossary (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/lessons/bptt`)
      await expect(page.getByTestId('sync')).not.toHaveAttribute('data-state', 'loading')
      const term = page.locator('article a[data-term]').first()
      await term.tap()
      const box = page.getByRole('tooltip')
      await expect(box).toBeVisible()
      const sides = await box.evaluate((element) => {
        const { left, right } = element.getBoundingClientRect()
        return left >= 0 && right <= window.innerWidth
      })
      expect(sides).toBe(true)
      await page.locator('h1').tap()
      await expect(box).toBeHidden()
      await term.tap()
      await expect(box).toBeVisible()
      await term.tap()
      await expect(page).toHaveURL(new RegExp(`/${locale}/glossary#`))
    })
  })

  test(`the contents mark the section being read, and progress counts what was done (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.goto(`/${locale}/lessons/forward-algorithms`)
    const progress = page.getByTestId('progress-forward-algorithms')
    await expect(progress).toHaveAttribute('data-state', 'new')
    await expect(progress).toContainText(w.fresh)
    const contents = page.locator('.lesson-toc')
    await page.locator('#padding').evaluate((element) => element.scrollIntoView({ block: 'start' }))
    await expect(contents.locator('a[aria-current]')).toHaveCount(1)
    await expect(contents.locator('a[aria-current]')).toHaveAttribute('href', '#padding')
    // What is laid out on the way may end a scroll early: then the key is pressed again.
    const marksAfter = (key: string, count: number) =>
      expect(async () => {
        await page.keyboard.press(key)
        await expect(contents.locator('a[aria-current]')).toHaveCount(count, { timeout: 2000 })
      }).toPass()
    await marksAfter('Home', 0)
    await marksAfter('End', 1)
    // It stays beside the text.
    await expect(contents).toBeInViewport()
    const check = page.locator('article form:has(input[type=radio])').first()
    await check.locator('input[type=radio]').first().check()
    await check.getByRole('button').first().click()
    await allSaved(page)
    await expect(progress).toHaveAttribute('data-state', 'begun')
    await expect(progress).toContainText(/1\/\d/)
    await page.goto(`/${locale}/lessons`)
    await expect(page.getByTestId('progress-forward-algorithms')).toContainText(w.begun)
    await expect(page.getByTestId('progress-lstm')).toContainText(w.fresh)
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })
    test(`a term is a link to its entry, and nothing is offered that would not work (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/lessons/bptt`)
      for (const hidden of ['.copy', '.lesson-progress', 'header .icon-control'])
        for (const one of await page.locator(hidden).all()) await expect(one).toBeHidden()
      await page.locator('article a[data-term]').first().click()
      await expect(page.locator('.term-entry:target')).toBeInViewport()
    })
  })
}
