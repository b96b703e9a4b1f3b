import type { Page } from '@playwright/test'
import { expect, type Locale, locales, test } from '../support/journey'
import { expectAccessible, expectNoSidewaysScroll, openLab, widths } from '../support/labs'

const words = {
  zh: {
    bias: '遗忘门偏置 b_f',
    steps: '步数 T',
    reset: '恢复原值',
    direct: '循环权重乘 0',
    explodes: '循环权重很大：爆炸',
    table: '按距离的范数',
    alone: '两者完全相同',
    grows: '范数大于 1',
    bad: '“步数 T”填的是 41，应为 2 到 40 之间的整数。',
  },
  en: {
    bias: 'Forget bias b_f',
    steps: 'Steps T',
    reset: 'Reset',
    direct: 'Recurrent weights times 0',
    explodes: 'Large recurrent weights: explodes',
    table: 'Norms by distance',
    alone: 'both are the same',
    grows: 'a norm above 1',
    bad: '“Steps T” is 41; it must be a whole number from 2 to 40.',
  },
}

async function open(page: Page, locale: Locale, query = '') {
  const lab = await openLab(page, locale, 'why-lstm', 'highway', query)
  const button = (name: string) => lab.getByRole('button', { name, exact: true })
  const field = (name: string) => lab.getByLabel(name, { exact: true }).first()
  return { w: words[locale], lab, button, field, left: lab.getByTestId('left'), verdict: lab.getByTestId('verdict') }
}

for (const locale of locales)
  for (const width of widths)
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ viewport: { width, height: 844 } })

      test('without recurrent weights the direct path is all; with large ones the derivative explodes', async ({
        page,
      }) => {
        const { w, lab, button, left, verdict } = await open(page, locale)
        await expectNoSidewaysScroll(page)
        await expect(left).toContainText('0.850')
        await expect(left).toContainText('1.28')
        await button(w.direct).press('Enter')
        await expect(verdict).toContainText(w.alone)
        await button(w.explodes).press('Enter')
        await expect(left).toContainText('1037')
        await expect(verdict).toContainText(w.grows)
        await lab.getByText(w.table).click()
        await expect(lab.locator('details[open] tbody tr')).toHaveCount(40)
        await expectNoSidewaysScroll(page)
      })

      test('a forget bias typed by keyboard is computed with, and the address gives it again', async ({ page }) => {
        const { w, lab, button, field, left } = await open(page, locale)
        const before = await left.textContent()
        await field(w.bias).focus()
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.type('6')
        await expect(left).toContainText('0.999')
        const after = await left.textContent()
        await expect(page).toHaveURL(/highway\.forgetBias=6/)
        await page.reload()
        await expect(left).toHaveText(after ?? '')
        await expect(field(w.bias)).toHaveValue('6')
        await button(w.reset).press('Enter')
        await expect(lab).toHaveAttribute('data-state', 'built')
        await expect(left).toHaveText(before ?? '')
        expect(new URL(page.url()).search).toBe('')
      })

      test('a number of steps that makes no sense says so, and the norms stay', async ({ page }) => {
        const { w, lab, field, left } = await open(page, locale)
        const before = await left.textContent()
        await field(w.steps).fill('41')
        await expect(lab.getByRole('alert')).toHaveText(w.bad)
        for (const rubbish of ['', '1', 'abc', '<b>', '9'.repeat(400)]) {
          await field(w.steps).fill(rubbish)
          await expect(lab.getByRole('alert')).toBeVisible()
          await expect(field(w.steps)).toHaveAttribute('aria-invalid', 'true')
        }
        await expect(left).toHaveText(before ?? '')
      })
    })

test('axe finds nothing in the highway, its tables open', async ({ page }) => {
  test.setTimeout(180_000)
  await open(page, 'en')
  await expectAccessible(page, 'highway')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales)
    test(`the norms, the matrices and the table of the build are there (${locale})`, async ({ page }) => {
      const { w, lab, left } = await open(page, locale)
      await expect(left).toContainText('0.850')
      await expect(lab.getByRole('img')).toHaveCount(5)
      await lab.getByText(w.table).click()
      await expect(lab.locator('details[open] tbody tr')).toHaveCount(20)
    })
})
