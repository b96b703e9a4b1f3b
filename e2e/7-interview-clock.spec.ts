import { givenInterview, inOutbox, interviewWords } from './support/interview'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'

for (const locale of locales) {
  const w = interviewWords[locale]

  test(`the timer can be extended and turned off, and a reload loses nothing (${locale})`, async ({ page }) => {
    await givenInterview(page, locale, ['q4', 'q6'])
    const clock = page.getByTestId('clock')
    const seconds = async () => Number(await clock.getAttribute('data-seconds'))
    await expect(clock).toHaveAttribute('data-seconds', /\d+/)
    const before = await seconds()
    await page.getByRole('button', { name: w.extend }).click()
    await expect.poll(seconds).toBeGreaterThan(before + 60)
    await page.getByRole('button', { name: w.off }).click()
    await expect(clock).toHaveText(w.isOff)
    await page.getByLabel(w.answer, { exact: true }).pressSequentially('梯度 gradient', { delay: 20 })
    await page.getByText(w.notes).click()
    await page.getByTestId('interview').locator('textarea').nth(1).fill('first, then')
    await expect.poll(() => inOutbox(page, '梯度 gradient')).toBe(1)
    await expect.poll(() => inOutbox(page, 'first, then')).toBe(1)
    await page.reload()
    await expect(page.getByLabel(w.answer, { exact: true })).toHaveValue('梯度 gradient')
    await expect(page.getByTestId('interview').locator('textarea').nth(1)).toHaveValue('first, then')
    await expect(clock).toHaveText(w.isOff)
  })

  test(`the time in all stands beside that of the question, and is stopped, prolonged and turned off (${locale})`, async ({
    page,
  }) => {
    await givenInterview(page, locale, ['q4', 'q6'], { minutes: 10 })
    const [total, clock] = [page.getByTestId('total'), page.getByTestId('clock')]
    const seconds = async () => Number(await total.getAttribute('data-seconds'))
    await expect(total).toHaveAttribute('data-seconds', /^\d+$/)
    expect(await seconds()).toBeGreaterThan(400)
    expect(await seconds()).toBeLessThan(600)
    await page.getByRole('button', { name: w.pause }).click()
    await expect(clock).toHaveAttribute('data-paused', 'true')
    // The second that it was stopped in is shown to its end.
    await page.waitForTimeout(1500)
    const still = await seconds()
    await page.waitForTimeout(2500)
    expect(await seconds()).toBe(still)
    // By the keyboard, and by itself: the question has no more time for it.
    const before = await clock.getAttribute('data-seconds')
    const extend = page.getByRole('button', { name: w.extendTotal })
    await extend.focus()
    await page.keyboard.press('Enter')
    await expect.poll(seconds).toBe(still + 300)
    expect(await clock.getAttribute('data-seconds')).toBe(before)
    await page.getByRole('button', { name: w.totalOff }).click()
    await expect(total).toHaveAttribute('data-seconds', '')
    await expect(extend).toHaveCount(0)
    await expect(page.getByRole('button', { name: w.extend })).toBeVisible()
    await page.reload()
    await expect(total).toHaveAttribute('data-seconds', '')
    await expect(total).toHaveAttribute('data-used', /\d/)
    await allSaved(page)
    const prolonged = (await serverEvents(page)).events.filter(({ kind }) => kind === 'interview.prolonged')
    expect(prolonged.map(({ payload }) => payload.seconds)).toEqual([300, null])
  })
}
