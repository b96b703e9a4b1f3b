import type { Page } from '@playwright/test'
import { expect, type Locale, locales, test } from '../support/journey'
import { expectAccessible, expectNoSidewaysScroll, openLab, widths } from '../support/labs'

const words = {
  zh: {
    convention: '约定',
    hidden: '隐藏维度 h',
    layers: '层数 L',
    bidirectional: '双向',
    reset: '恢复原值',
    table: '张量表',
    bad: '“隐藏维度 h”填的是 0，应为 1 到 4096 之间的整数。',
  },
  en: {
    convention: 'Convention',
    hidden: 'Hidden size h',
    layers: 'Layers L',
    bidirectional: 'Bidirectional',
    reset: 'Reset',
    table: 'Table of the tensors',
    bad: '“Hidden size h” is 0; it must be a whole number from 1 to 4096.',
  },
}

async function open(page: Page, locale: Locale) {
  const lab = await openLab(page, locale, 'counting', 'parameters')
  const field = (name: string) => lab.getByLabel(name, { exact: true })
  return { w: words[locale], lab, field, total: lab.getByTestId('total') }
}

for (const locale of locales)
  for (const width of widths)
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ viewport: { width, height: 844 } })

      test('the conventions count differently, and the address gives the count again', async ({ page }) => {
        const { w, lab, field, total } = await open(page, locale)
        await expectNoSidewaysScroll(page)
        await expect(total).toContainText('384')
        await expect(lab.getByTestId('filled')).toContainText('= 384')
        await field(w.convention).selectOption('pytorch')
        await expect(total).toContainText('416')
        await field(w.layers).focus()
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.type('2')
        await field(w.bidirectional).press('Space')
        // PyTorch’s two layers in both directions.
        await expect(total).toContainText('2,496')
        await expect(page).toHaveURL(/parameters\.layers=2/)
        await page.reload()
        await expect(total).toContainText('2,496')
        await lab.getByText(w.table).click()
        await expect(lab.locator('tbody tr')).toHaveCount(16)
        await expectNoSidewaysScroll(page)
        await lab.getByRole('button', { name: w.reset, exact: true }).press('Enter')
        await expect(total).toContainText('384')
        expect(new URL(page.url()).search).toBe('')
      })

      test('a size that makes no sense says so, and the count stays', async ({ page }) => {
        const { w, lab, field, total } = await open(page, locale)
        await field(w.hidden).fill('0')
        await expect(lab.getByRole('alert')).toHaveText(w.bad)
        for (const rubbish of ['', '4097', '2.5', '<b>', '9'.repeat(400)]) {
          await field(w.hidden).fill(rubbish)
          await expect(lab).toHaveAttribute('data-state', 'invalid')
        }
        await expect(total).toContainText('384')
      })
    })

test('axe finds nothing in the counter', async ({ page }) => {
  await open(page, 'en')
  await expectAccessible(page, 'parameters')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales)
    test(`the count, the picture and the table of the build are there (${locale})`, async ({ page }) => {
      const { w, lab, total } = await open(page, locale)
      await expect(total).toContainText('384')
      await expect(lab.locator('figure svg')).toHaveCount(12)
      await lab.getByText(w.table).click()
      await expect(lab.locator('tbody tr')).toHaveCount(12)
    })
})
