import { statement } from './support/interview'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'

const words = {
  zh: { field: /写下你的回答/, show: '显示答案', proposed: '有点难', check: '逐条核对批阅' },
  en: { field: /Write your answer/, show: 'Show answer', proposed: 'Hard', check: 'Check each verdict' },
}

for (const locale of locales) {
  const w = words[locale]

  test(`the answer to a quiz question is marked in the review, and suggests a grade (${locale})`, async ({ page }) => {
    // Cram until the card of the first question comes up would take long: its lesson and tag choose it.
    await page.goto(`/${locale}/review?tag=quiz`)
    const review = page.getByTestId('review')
    await expect(review).toHaveAttribute('data-card', /^q\d$/)
    const card = (await review.getAttribute('data-card')) ?? ''
    const field = page.getByLabel(w.field)
    await field.fill(statement(locale, `${card}.p1`))
    await expect(field).toHaveAttribute('data-kept', 'true')
    await page.reload()
    await expect(field).toHaveValue(statement(locale, `${card}.p1`))
    await page.getByRole('button', { name: w.show }).click()
    await expect(page.getByTestId('written').locator('mark').first()).toBeVisible()
    await expect(page.locator('[data-proposed="true"]')).toContainText('2')
    await page.getByTestId('written').getByText(w.check).click()
    await page.getByTestId('written').getByTestId('points').getByRole('checkbox').first().uncheck()
    await expect(page.locator('[data-proposed="true"]')).toContainText('1')
    await page.locator('[data-proposed="true"]').click()
    await expect(review).not.toHaveAttribute('data-card', card)
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.map(({ kind, payload }) => [kind, payload.evidence])).toMatchObject([
      ['review', [{ card, grade: 1 }]],
    ])
  })
}
