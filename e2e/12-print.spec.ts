import type { Page } from '@playwright/test'
import { expect, locales, test } from './support/journey'

const a4 = { width: 794, height: 1123 }

/** How many pages a browser would print, from the PDF's own page objects. */
async function printed(page: Page): Promise<{ pages: number; box: string | undefined }> {
  const text = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  return {
    pages: text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0,
    box: /\/MediaBox\s*\[([^\]]*)\]/.exec(text)?.[1],
  }
}

/** What sticks out of the paper's text area to the right; KaTeX ends each subscript with 2 px of nothing. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    const right = main?.getBoundingClientRect().right ?? 0
    return [...(main?.querySelectorAll('*') ?? [])]
      .filter((element) => !element.closest('.katex-mathml, svg') && element.getBoundingClientRect().width > 0)
      .filter((element) => element.getBoundingClientRect().right > right + 2.5)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 60)}`)
  })
}

/** The pages that the site says it has, without their language. */
async function listedPages(page: Page): Promise<string[]> {
  const xml = await (await page.request.get('/sitemap.xml')).text()
  return [...xml.matchAll(/<loc>[^<]*\/zh(\/[^<]*)<\/loc>/g)].map(([, path]) => path ?? '')
}

for (const locale of locales) {
  test(`every cheat sheet is exactly one A4 page (${locale})`, async ({ page }) => {
    const sheets = (await listedPages(page)).filter((path) => path.endsWith('/sheet'))
    expect(sheets).toContain('/lessons/overview/sheet')
    for (const path of sheets) {
      await page.goto(`/${locale}${path}`)
      const { pages, box } = await printed(page)
      expect(pages, path).toBe(1)
      expect(
        box?.split(' ').map((value) => Math.round(Number(value))),
        path,
      ).toEqual([0, 0, 595, 842])
    }
  })

  test(`every lesson and sheet prints without anything sticking out of the paper (${locale})`, async ({ page }) => {
    test.slow()
    const lessons = (await listedPages(page)).filter((path) => path.startsWith('/lessons/'))
    // The text area of A4 between margins of 16 mm.
    await page.setViewportSize({ width: Math.floor((a4.width * 178) / 210), height: a4.height })
    await page.emulateMedia({ media: 'print' })
    for (const path of lessons) {
      await page.goto(`/${locale}${path}`)
      expect(await overflowing(page), path).toEqual([])
    }
  })

  test(`paper holds the text and not the page’s controls (${locale})`, async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.goto(`/${locale}/lessons/mini-example`)
    await expect(page.locator('h1')).toBeVisible()
    await expect(page.locator('article .katex').first()).toBeVisible()
    for (const hidden of [page.getByRole('banner'), page.getByRole('contentinfo').last(), page.locator('.toc')])
      await expect(hidden).toBeHidden()
    await expect(page.locator('main button:visible')).toHaveCount(0)
    // Dark paper would be unreadable, and would cost a cartridge.
    const ink = await page.evaluate(() => getComputedStyle(document.body).color)
    expect(ink).toBe('rgb(30, 33, 38)')
  })
}
