import type { Page } from '@playwright/test'
import { expect, type Locale, locales, test } from '../support/journey'
import { expectNoSidewaysScroll, openLab, widths } from '../support/labs'

const words = {
  zh: {
    quantity: '比较什么',
    axis: '横轴',
    length: '长度 n',
    width: '宽度 d（= h）',
    reset: '恢复原值',
    table: '曲线的数据',
    cache: 'KV 缓存有多大？',
    bad: '“长度 n”填的是 0，应为 1 到 1000000 之间的整数。',
    even: '和 LSTM 在 n = 1024 处打平，即 n = 2d。',
  },
  en: {
    quantity: 'Compare',
    axis: 'Horizontal axis',
    length: 'Length n',
    width: 'Width d (= h)',
    reset: 'Reset',
    table: 'Numbers of the curves',
    cache: 'How large is the KV cache?',
    bad: '“Length n” is 0; it must be a whole number from 1 to 1000000.',
    even: 'Even with the LSTM at n = 1024, that is n = 2d.',
  },
}

async function open(page: Page, locale: Locale, query = '') {
  const lab = await openLab(page, locale, 'architectures', 'transformer', query)
  return { w: words[locale], lab, field: (name: string) => lab.getByLabel(name, { exact: true }).first() }
}

for (const locale of locales)
  for (const width of widths)
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ viewport: { width, height: 844 } })

      test('the break-even moves with d, and the address gives it again', async ({ page }) => {
        const { w, lab, field } = await open(page, locale)
        await expectNoSidewaysScroll(page)
        await expect(lab.getByTestId('even-lstm')).toHaveText(w.even)
        await field(w.width).focus()
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.type('64')
        await expect(lab.getByTestId('even-lstm')).toContainText('n = 128')
        await expect(page).toHaveURL(/transformer\.width=64/)
        await page.reload()
        await expect(field(w.width)).toHaveValue('64')
        await expect(lab.getByTestId('even-lstm')).toContainText('n = 128')
        await lab.getByRole('button', { name: w.reset }).press('Enter')
        await expect(lab.getByTestId('even-lstm')).toHaveText(w.even)
        expect(new URL(page.url()).search).toBe('')
      })

      test('the cache of the course’s example is 4 GiB, the state of the LSTM 0.5 MiB', async ({ page }) => {
        const { w, lab } = await open(page, locale)
        await lab.getByRole('button', { name: w.cache }).press('Enter')
        await expect(lab.getByTestId('here')).toContainText('4 GiB')
        await expect(lab.getByTestId('here')).toContainText('512 KiB')
        await lab.getByText(w.table).click()
        await expect(lab.locator('tbody tr').last()).toBeVisible()
        await expectNoSidewaysScroll(page)
      })

      test('a length that makes no sense says so, and the curves stay', async ({ page }) => {
        const { w, lab, field } = await open(page, locale)
        const before = await lab.getByTestId('here').textContent()
        await field(w.length).fill('0')
        await expect(lab.getByRole('alert')).toHaveText(w.bad)
        for (const rubbish of ['', '1e9', '-1', '<b>', '9'.repeat(400)]) {
          await field(w.length).fill(rubbish)
          await expect(lab).toHaveAttribute('data-state', 'invalid')
        }
        expect(await lab.getByTestId('here').textContent()).toBe(before)
      })
    })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales)
    test(`the curves, the table and the break-even of the build are there (${locale})`, async ({ page }) => {
      const { w, lab } = await open(page, locale)
      await expect(lab.getByRole('img').first()).toBeVisible()
      await expect(lab.getByTestId('even-lstm')).toHaveText(w.even)
      await lab.getByText(w.table).click()
      await expect(lab.locator('tbody tr').first()).toBeVisible()
    })
})
