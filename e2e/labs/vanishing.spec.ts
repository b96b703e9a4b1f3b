import type { Page } from '@playwright/test'
import { expect, type Locale, locales, test } from '../support/journey'
import { expectNoSidewaysScroll, openLab, widths } from '../support/labs'

const lesson = 'bptt'

const words = {
  zh: {
    matrix: '循环矩阵 Wₕₕ',
    size: 'σₘₐₓ、ρ 或 w 的值',
    forget: 'LSTM 的遗忘门偏置',
    steps: '步数 T',
    inputs: '输入的标准差（0 为无输入）',
    reset: '恢复原值',
    table: /曲线的数据/,
    source: '反例：σₘₐₓ = 2.09 却消失',
    quiet: '同一个 Wₕₕ，无输入：爆炸',
    scalar: '反例：w = 1.5 却消失',
    zeroRadius: '反例：ρ = 0 却增长',
    beyond: '越过上限，看状态逃离不动点',
    bad: '“步数 T”填的是 abc，应为 1 到 200 之间的整数。',
    vanishes: '消失',
    capped: '这里只画到 30 步',
  },
  en: {
    matrix: 'Recurrent matrix Wₕₕ',
    size: 'Value of σₘₐₓ, ρ or w',
    forget: 'Forget bias of the LSTM',
    steps: 'Steps T',
    inputs: 'Std. deviation of the input (0: none)',
    reset: 'Reset',
    table: /Numbers of the curves/,
    source: 'Counter-example: σₘₐₓ = 2.09, vanishes',
    quiet: 'The same Wₕₕ without input: explodes',
    scalar: 'Counter-example: w = 1.5, vanishes',
    zeroRadius: 'Counter-example: ρ = 0, grows',
    beyond: 'Go beyond the cap and watch the state escape',
    bad: '“Steps T” is abc; it must be a whole number from 1 to 200.',
    vanishes: 'vanishes',
    capped: 'Drawn up to step 30 only',
  },
}

async function open(page: Page, locale: Locale, query = '') {
  const lab = await openLab(page, locale, lesson, 'vanishing', query)
  const press = (name: string) => lab.getByRole('button', { name, exact: true }).click()
  return { w: words[locale], lab, press, field: (name: string) => lab.getByLabel(name, { exact: true }).first() }
}

for (const locale of locales)
  for (const width of widths)
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ viewport: { width, height: 844 } })

      test('the counter-examples are one click away, with the numbers of the lesson', async ({ page }) => {
        const { w, lab, press, field } = await open(page, locale)
        await expectNoSidewaysScroll(page)
        await press(w.source)
        await expect(lab.getByTestId('sizes')).toContainText('2.09')
        await expect(lab.getByTestId('sizes')).toContainText('1.41')
        await expect(lab.getByTestId('left')).toContainText('7.50 × 10⁻¹⁶')
        await expect(lab.getByTestId('verdict')).toContainText(w.vanishes)
        await press(w.quiet)
        await expect(lab.getByTestId('left')).toContainText('1.23 × 10¹⁵')
        await press(w.scalar)
        await expect(lab.getByTestId('left')).toContainText('2.27 × 10⁻¹⁹')
        await press(w.zeroRadius)
        await expect(lab.getByTestId('left')).toContainText('7.59 × 10⁹')
        await expect(lab.getByTestId('cap')).toContainText(w.capped)
        await expect(field(w.forget)).toHaveCount(0)
        await lab.getByText(w.beyond).click()
        await field(w.steps).fill('100')
        await expect(lab.getByTestId('left')).toContainText('100')
        await lab.getByText(w.table).click()
        await expect(lab.locator('tbody tr').last()).toContainText('100')
        await expectNoSidewaysScroll(page)
      })

      test('a number typed by keyboard is computed with, and the address gives it again', async ({ page }) => {
        const { w, lab, field } = await open(page, locale)
        const before = await lab.getByTestId('left').textContent()
        await field(w.steps).focus()
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.type('40')
        await expect(lab.getByTestId('left')).toContainText('40')
        const after = await lab.getByTestId('left').textContent()
        expect(after).not.toBe(before)
        await expect(page).toHaveURL(/vanishing\.steps=40/)
        await page.reload()
        await expect(lab.getByTestId('left')).toHaveText(after ?? '')
        await expect(field(w.steps)).toHaveValue('40')
        await lab.getByRole('button', { name: w.reset }).press('Enter')
        await expect(lab).toHaveAttribute('data-state', 'built')
        await expect(lab.getByTestId('left')).toHaveText(before ?? '')
        expect(new URL(page.url()).search).toBe('')
      })

      test('a field that makes no sense says so, and the curves stay', async ({ page }) => {
        const { w, lab, field } = await open(page, locale)
        const before = await lab.getByTestId('left').textContent()
        await field(w.steps).fill('abc')
        await expect(lab).toHaveAttribute('data-state', 'invalid')
        await expect(lab.getByRole('alert')).toHaveText(w.bad)
        await expect(field(w.steps)).toHaveAttribute('aria-invalid', 'true')
        for (const rubbish of ['', '201', '1.5', '<b>', '9'.repeat(400)]) {
          await field(w.steps).fill(rubbish)
          await expect(lab.getByRole('alert')).toBeVisible()
        }
        expect(await lab.getByTestId('left').textContent()).toBe(before)
      })
    })

test('a longer forget bias carries the gradient of the LSTM’s cell further', async ({ page }) => {
  const { w, lab, field } = await open(page, 'en')
  await lab.getByText(w.table).click()
  const cellOf = async () => (await lab.locator('tbody tr').last().locator('td').nth(3).textContent()) ?? ''
  const before = await cellOf()
  await field(w.forget).fill('5')
  await expect.poll(cellOf).not.toBe(before)
  expect(before).toContain('10⁻')
  expect(await cellOf()).not.toContain('10⁻')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales)
    test(`the curves and the table of the build are there (${locale})`, async ({ page }) => {
      const { w, lab } = await open(page, locale)
      await expect(lab.getByRole('img').first()).toBeVisible()
      await lab.getByText(w.table).click()
      await expect(lab.locator('tbody tr').last()).toContainText('100')
    })
})
