import type { Locator } from '@playwright/test'
import { givenInterview, interviewWords, statement } from './support/interview'
import { expect, locales, test } from './support/journey'
import { textPages } from './support/pdf'

const model = { zh: '参考答案', en: 'Model answer' }

async function boxOf(part: Locator) {
  const box = await part.boundingBox()
  if (!box) throw new Error('not on the screen')
  return box
}

for (const locale of locales) {
  const w = interviewWords[locale]
  const answer = statement(locale, 'q5.p1')

  test(`the model answer stands beside the learner's, and under it folded on a phone (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await givenInterview(page, locale, ['q5'])
    await page.getByLabel(w.answer, { exact: true }).fill(answer)
    await page.getByRole('button', { name: w.finish }).click()
    const question = page.locator('[data-testid="report-question"][data-question="q5"]')
    const [own, text] = [question.getByTestId('marked-answer'), question.getByTestId('model-text')]
    const fold = question.getByRole('button', { name: model[locale] })
    await expect(own.locator('mark').first()).toBeVisible()
    await expect(text).toContainText(/\S{3}/)
    const sides = { own: await boxOf(own), model: await boxOf(question.getByTestId('model')) }
    expect(sides.model.x).toBeGreaterThanOrEqual(sides.own.x + sides.own.width)
    expect(Math.abs(sides.model.y - sides.own.y)).toBeLessThan(40)
    expect(sides.model.width).toBeGreaterThan(400)
    await expect(fold).toBeHidden()

    await page.setViewportSize({ width: 1000, height: 900 })
    await expect(text).toBeHidden()
    await page.setViewportSize({ width: 320, height: 700 })
    await expect(fold).toHaveAttribute('aria-expanded', 'false')
    await fold.focus()
    await page.keyboard.press('Enter')
    await expect(fold).toHaveAttribute('aria-expanded', 'true')
    const stacked = { own: await boxOf(own), model: await boxOf(text) }
    expect(stacked.model.y).toBeGreaterThanOrEqual(stacked.own.y + stacked.own.height)
    expect(stacked.model.x + stacked.model.width).toBeLessThanOrEqual(320)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

  test(`the report is a clean PDF: answers and model answers stacked, no controls (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await givenInterview(page, locale, ['q5', 'q2'])
    await page.getByLabel(w.answer, { exact: true }).fill(answer)
    await page.getByRole('button', { name: w.finish }).click()
    const question = page.locator('[data-testid="report-question"][data-question="q5"]')
    await expect(question.locator('mark').first()).toBeVisible()
    await expect(question.getByTestId('model-text')).toContainText(/\S{3}/)
    // The paper's own text area, so that boxes are where they are printed.
    await page.setViewportSize({ width: 673, height: 1123 })
    await page.emulateMedia({ media: 'print' })
    const [own, text] = [question.getByTestId('marked-answer'), question.getByTestId('model-text')]
    await expect(text).toBeVisible()
    const boxes = { own: await boxOf(own), model: await boxOf(text) }
    expect(boxes.model.y).toBeGreaterThanOrEqual(boxes.own.y + boxes.own.height)
    await expect(page.locator('main button:visible, main input:visible')).toHaveCount(0)
    const pages = textPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    expect(pages.length).toBeGreaterThanOrEqual(1)
    expect(pages.length).toBeLessThanOrEqual(5)
    // No sheet is empty, and each holds words and not a picture of them.
    for (const { glyphs, width, height } of pages) {
      // A4, which Chromium rounds to whole pixels in one way or another.
      expect(Math.abs(width - 595)).toBeLessThanOrEqual(1)
      expect(Math.abs(height - 842)).toBeLessThanOrEqual(1)
      expect(glyphs).toBeGreaterThan(10)
    }
    expect(pages.reduce((sum, { glyphs }) => sum + glyphs, 0)).toBeGreaterThan(300)
  })
}
