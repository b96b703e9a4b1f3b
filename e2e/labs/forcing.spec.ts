import type { Page } from '@playwright/test'
import { expect, type Locale, locales, test } from '../support/journey'
import { expectNoSidewaysScroll, openLab, widths } from '../support/labs'

const lesson = 'teacher-forcing'

const words = {
  zh: {
    train: '训练并测量',
    reset: '恢复原值',
    stop: '停止',
    next: '换一个例子',
    steps: '训练步数',
    horizon: '预测多少个字符 T',
    scale: '逆 sigmoid：k（不小于 1）',
    table: '错误率的数据',
    sigmoid: '计划采样：逆 sigmoid',
    used: '逆 sigmoid（这次训练用的）',
    second: '第 2 个例子，共 6 个',
    bad: '“训练步数”填的是 0，应为 10 到 1000 之间的整数。',
    changed: '上面的设置与下面的结果不同',
  },
  en: {
    train: 'Train and measure',
    reset: 'Reset',
    stop: 'Stop',
    next: 'Another example',
    steps: 'Training steps',
    horizon: 'Characters to predict, T',
    scale: 'Inverse sigmoid: k, at least 1',
    table: 'Numbers of the error rates',
    sigmoid: 'Scheduled sampling: inverse sigmoid',
    used: 'Inverse sigmoid (used in this training)',
    second: 'Example 2 of 6',
    bad: '“Training steps” is 0; it must be a whole number from 10 to 1000.',
    changed: 'The settings above are not those of the result below',
  },
}

async function open(page: Page, locale: Locale, query = '') {
  const lab = await openLab(page, locale, lesson, 'forcing', query)
  const button = (name: string) => lab.getByRole('button', { name, exact: true })
  const field = (name: string) => lab.getByLabel(name, { exact: true })
  return { w: words[locale], lab, button, field, rows: lab.locator('details').first().locator('tbody tr') }
}

/** The last row's numbers: forced, free, an error so far, predicted. */
const lastRow = async (rows: ReturnType<Page['locator']>) =>
  (await rows.last().locator('td').allTextContents()).map(Number) as [number, number, number, number]

for (const locale of locales)
  for (const width of widths)
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ viewport: { width, height: 844 } })
      test.setTimeout(120_000)

      test('errors add up when the model runs free, about as independent errors would', async ({ page }) => {
        const { w, lab, button, rows } = await open(page, locale)
        await expectNoSidewaysScroll(page)
        await lab.getByText(w.table).click()
        const [forced, free, broken, predicted] = await lastRow(rows)
        expect(free).toBeGreaterThan(5 * forced)
        expect(Math.abs(broken - predicted)).toBeLessThan(0.15)
        const before = await lab.getByTestId('sample').textContent()
        await button(w.next).press('Enter')
        await expect(lab).toContainText(w.second)
        expect(await lab.getByTestId('sample').textContent()).not.toBe(before)
        expect(await lab.locator('mark').count()).toBeGreaterThan(0)
        await expectNoSidewaysScroll(page)
      })

      test('scheduled sampling trains in the browser, and the address gives its settings again', async ({ page }) => {
        const { w, lab, button, field } = await open(page, locale)
        const before = await lab.getByTestId('findings').textContent()
        await button(w.sigmoid).press('Enter')
        await expect(lab).toHaveAttribute('data-state', 'done', { timeout: 90_000 })
        await expect(lab).toContainText(w.used)
        expect(await lab.getByTestId('findings').textContent()).not.toBe(before)
        await page.reload()
        await expect(field(w.scale)).toBeVisible()
        await expect(button(w.sigmoid)).toHaveAttribute('aria-pressed', 'true')
        await expect(lab).toContainText(w.changed)
        await button(w.reset).click()
        await expect(lab).toHaveAttribute('data-state', 'built')
        await expect(lab.getByTestId('findings')).toHaveText(before ?? '')
        expect(new URL(page.url()).search).toBe('')
      })

      test('a field that makes no sense says so, and the result stays', async ({ page }) => {
        const { w, lab, button, field } = await open(page, locale)
        const before = await lab.getByTestId('findings').textContent()
        await field(w.steps).fill('0')
        await expect(lab).toHaveAttribute('data-state', 'invalid')
        await expect(lab.getByRole('alert')).toHaveText(w.bad)
        for (const rubbish of ['', '1001', 'abc', '1.5', '9'.repeat(400)]) {
          await field(w.steps).fill(rubbish)
          await expect(lab.getByRole('alert')).toBeVisible()
        }
        await button(w.train).click()
        expect(await lab.getByTestId('findings').textContent()).toBe(before)
      })
    })

test('training in the browser gives the numbers of the build, and stops at once', async ({ page }) => {
  test.setTimeout(120_000)
  const { w, lab, button, field, rows } = await open(page, 'en')
  await lab.getByText(w.table).click()
  const built = await rows.allTextContents()
  await button(w.train).click()
  await expect(lab).toHaveAttribute('data-state', 'done', { timeout: 90_000 })
  expect(await rows.allTextContents()).toEqual(built)
  await field(w.steps).fill('1000')
  await button(w.train).click()
  await expect(lab.getByTestId('progress')).toContainText('of 1000')
  await button(w.stop).click()
  await expect(lab).toHaveAttribute('data-state', 'cancelled')
  expect(await rows.allTextContents()).toEqual(built)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales)
    test(`what the build measured is there (${locale})`, async ({ page }) => {
      const { w, lab, rows } = await open(page, locale)
      await expect(lab.getByRole('img').first()).toBeVisible()
      await expect(lab.getByTestId('sample')).toBeVisible()
      await lab.getByText(w.table).click()
      await expect(rows).toHaveCount(40)
    })
})
