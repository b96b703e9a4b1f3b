import type { Page } from '@playwright/test'
import { expect, type Locale, locales, test } from '../support/journey'
import { expectNoSidewaysScroll, openLab, widths } from '../support/labs'

const words = {
  zh: {
    train: '训练',
    pause: '暂停',
    resume: '继续',
    stop: '停止',
    reset: '恢复原值',
    text: '要学的文字（80 到 1200 个字符）',
    updates: '更新次数',
    table: '损失与梯度范数',
    bad: '应为 80 到 1200 个字符',
    own: '循环神经网络按顺序读一个字，再猜下一个字。'.repeat(6),
  },
  en: {
    train: 'Train',
    pause: 'Pause',
    resume: 'Continue',
    stop: 'Stop',
    reset: 'Reset',
    text: 'The text to learn (80 to 1200 characters)',
    updates: 'Updates',
    table: 'Loss and gradient norm',
    bad: 'it must be 80 to 1200 characters',
    own: 'A recurrent network reads one letter and guesses the next. '.repeat(4),
  },
}

async function open(page: Page, locale: Locale, query = '') {
  const lab = await openLab(page, locale, 'architectures', 'characters', query)
  const button = (name: string) => lab.getByRole('button', { name, exact: true })
  return { w: words[locale], lab, button, field: (name: string) => lab.getByLabel(name, { exact: true }).first() }
}

for (const locale of locales)
  for (const width of widths)
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ viewport: { width, height: 844 } })

      test('a pasted paragraph is learned, and written in its own letters', async ({ page }) => {
        const { w, lab, button, field } = await open(page, locale)
        await expectNoSidewaysScroll(page)
        await field(w.text).fill(w.own)
        await field(w.updates).fill('40')
        await button(w.train).focus()
        await page.keyboard.press('Enter')
        await expect(lab).toHaveAttribute('data-state', 'done', { timeout: 45_000 })
        const samples = lab.getByTestId('samples').locator('li span:last-child')
        await expect(samples).toHaveCount(2)
        const written = (await samples.first().textContent()) ?? ''
        expect([...written].every((letter) => w.own.includes(letter))).toBe(true)
        await lab.getByText(w.table).click()
        await expect(lab.locator('tbody tr')).toHaveCount(3)
        await expectNoSidewaysScroll(page)
        // The address holds the text as well.
        await page.reload()
        await expect(field(w.text)).toHaveValue(w.own)
        await button(w.reset).click()
        await expect(lab).toHaveAttribute('data-state', 'built')
        expect(new URL(page.url()).search).toBe('')
      })
    })

test('a training can be paused, goes on, and can be stopped', async ({ page }) => {
  const { w, lab, button, field } = await open(page, 'en')
  await field(w.updates).fill('3000')
  await button(w.train).click()
  await expect(lab.getByTestId('progress')).toContainText('of 3000')
  await button(w.pause).click()
  await expect(lab).toHaveAttribute('data-state', 'paused')
  await page.waitForTimeout(300)
  const paused = await lab.getByTestId('progress').textContent()
  await page.waitForTimeout(300)
  expect(await lab.getByTestId('progress').textContent()).toBe(paused)
  await button(w.resume).click()
  await expect(lab.getByTestId('progress')).not.toHaveText(paused ?? '')
  await button(w.stop).click()
  await expect(lab).toHaveAttribute('data-state', 'cancelled')
})

for (const locale of locales)
  test(`a text that is too short says so, and the samples stay (${locale})`, async ({ page }) => {
    const { w, lab, field } = await open(page, locale)
    const before = await lab.getByTestId('samples').textContent()
    for (const rubbish of ['', 'short', 'x'.repeat(5000)]) {
      await field(w.text).fill(rubbish)
      await expect(lab.getByRole('alert')).toContainText(w.bad)
    }
    expect(await lab.getByTestId('samples').textContent()).toBe(before)
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales)
    test(`the curve and the samples of the build are there (${locale})`, async ({ page }) => {
      const { lab } = await open(page, locale)
      await expect(lab.getByRole('img').first()).toBeVisible()
      expect(await lab.getByTestId('samples').locator('li').count()).toBeGreaterThan(5)
    })
})
