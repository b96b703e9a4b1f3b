import type { Page } from '@playwright/test'
import { expect, type Locale, locales, test } from '../support/journey'
import { expectAccessible, expectNoSidewaysScroll, openLab, widths } from '../support/labs'

const words = {
  zh: {
    step: '走一步',
    run: '走到底',
    unroll: '按时间展开',
    reset: '恢复原值',
    weights: '权重与偏置',
    weight: 'W_f 第 1 行 h1 列',
    hidden: '隐藏维度 h',
    update: '更新门 z',
    resetGate: '重置门 r',
    table: '每一步的所有数值',
    first: '第 1 步，共 3 步：h = 0.042。',
    second: '第 2 步，共 3 步',
    last: '第 3 步，共 3 步',
    bad: '“W_f 第 1 行 h1 列”填的是 abc，应为 -100 到 100 之间的数。',
    pytorch: 'PyTorch',
  },
  en: {
    step: 'Step',
    run: 'Run to the end',
    unroll: 'Unroll',
    reset: 'Reset',
    weights: 'Weights and biases',
    weight: 'W_f, row 1, column h1',
    hidden: 'Hidden size h',
    update: 'Update gate z',
    resetGate: 'Reset gate r',
    table: 'Every number of every step',
    first: 'Step 1 of 3: h = 0.042.',
    second: 'Step 2 of 3',
    last: 'Step 3 of 3',
    bad: '“W_f, row 1, column h1” is abc; it must be a number from -100 to 100.',
    pytorch: 'PyTorch',
  },
}

async function open(page: Page, locale: Locale, lesson = 'lstm', query = '') {
  const lab = await openLab(page, locale, lesson, 'step', query)
  const button = (name: string) => lab.getByRole('button', { name, exact: true })
  const field = (name: string) => lab.getByLabel(name, { exact: true })
  return { w: words[locale], lab, button, field, now: lab.getByTestId('now'), equations: lab.getByTestId('equations') }
}

for (const locale of locales)
  for (const width of widths)
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ viewport: { width, height: 844 } })

      test('a reader goes through the steps by keyboard, and the address gives the place again', async ({ page }) => {
        const { w, lab, button, now, equations } = await open(page, locale)
        await expectNoSidewaysScroll(page)
        await expect(now).toHaveText(w.first)
        for (const value of ['0.852', '0.5', '0.755', '0.964', '0.056', '0.042'])
          await expect(equations).toContainText(value)
        await button(w.step).press('Enter')
        await expect(now).toContainText(w.second)
        await button(w.step).press('Space')
        await expect(now).toContainText(w.last)
        // At the end there is nothing to do, and the focus stays.
        await expect(button(w.step)).toHaveAttribute('aria-disabled', 'true')
        await expect(button(w.step)).toBeFocused()
        await button(w.unroll).press('Enter')
        await expect(lab.getByTestId('unrolled').locator('li')).toHaveCount(3)
        await expect(page).toHaveURL(/step\.t=3/)
        const there = await now.textContent()
        await page.reload()
        await expect(now).toHaveText(there ?? '')
        await expect(lab.getByTestId('unrolled').locator('li')).toHaveCount(3)
        await button(w.reset).press('Enter')
        await expect(now).toHaveText(w.first)
        expect(new URL(page.url()).search).toBe('')
      })

      test('a weight that is changed moves the numbers, and one that makes no sense says so', async ({ page }) => {
        const { w, lab, field, now } = await open(page, locale)
        await lab.getByText(w.weights).click()
        await field(w.weight).fill('−２')
        await expect(now).not.toHaveText(w.first)
        const after = await now.textContent()
        await expect(page).toHaveURL(/step\.Wf1h1=/)
        await field(w.weight).fill('abc')
        await expect(lab).toHaveAttribute('data-state', 'invalid')
        await expect(lab.getByRole('alert')).toHaveText(w.bad)
        await expect(field(w.weight)).toHaveAttribute('aria-invalid', 'true')
        for (const rubbish of ['', '101', '1e9', '<b>', '9'.repeat(400)]) {
          await field(w.weight).fill(rubbish)
          await expect(lab.getByRole('alert')).toBeVisible()
        }
        await expect(now).toHaveText(after ?? '')
        await field(w.weight).fill('0.5')
        await expect(now).toHaveText(w.first)
      })

      test('a larger cell has every entry, and its table all six decimals', async ({ page }) => {
        const { w, lab, field } = await open(page, locale)
        await field(w.hidden).fill('3')
        await lab.getByText(w.weights).click()
        await expect(lab.getByLabel(/W_f.*3.*h3|W_f.*row 3.*h3/)).toHaveValue('0.1')
        await lab.getByText(w.table).click()
        await expect(lab.locator('tbody tr').last()).toContainText(/−?\d\.\d{6}, −?\d\.\d{6}, −?\d\.\d{6}/)
        await expectNoSidewaysScroll(page)
      })

      test('the four conventions of the GRU give four states', async ({ page }) => {
        const { w, lab, field, now } = await open(page, locale, 'gru')
        await expect(now).toContainText('h = 0.484')
        await field(w.update).selectOption('keep')
        await expect(now).toContainText('h = 0.495')
        await field(w.resetGate).selectOption('after')
        await expect(now).toContainText('h = 0.475')
        await expect(lab).toContainText(w.pytorch)
        await field(w.update).selectOption('write')
        await expect(now).toContainText('h = 0.413')
      })
    })

test('axe finds nothing in the cell, unrolled and with every fold open', async ({ page }) => {
  await open(page, 'en', 'gru', '?step.h=2&step.d=2&step.unrolled=1')
  await expectAccessible(page, 'step')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales)
    test(`the step of the build is there, with its diagram, equations and table (${locale})`, async ({ page }) => {
      const { w, lab, now, equations } = await open(page, locale)
      await expect(now).toHaveText(w.first)
      await expect(lab.getByRole('img').first()).toBeVisible()
      await expect(equations).toContainText('0.852')
      await lab.getByText(w.table).click()
      await expect(lab).toContainText('0.851953')
    })
})
