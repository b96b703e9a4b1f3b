import type { Page } from '@playwright/test'
import { expect, type Locale, locales, test } from '../support/journey'
import { expectAccessible, expectNoSidewaysScroll, openLab, widths } from '../support/labs'

const words = {
  zh: {
    right: '正确：自身长度，加掩码',
    masked: '整行反转，再按长度掩码',
    bias: '有偏置',
    sequence: '序列 2',
    slot: '序列 3 第 1 步，−0.7',
    reset: '恢复原值',
    table: '整个批次的输出',
    seen: '反向 ← 填充，填充，x3，x2',
    all: '反向 ← 填充，填充，填充，x2，x1',
    nothing: '什么也没读到',
    verdict: '反向先读填充',
    single: '完全一样',
    harmless: '这一次没有造成差别',
    same: '两者相同',
    bad: '“序列 2”填的是 1 x，应为 1–8 个数',
  },
  en: {
    right: 'Right: own length, masked',
    masked: 'Whole rows, masked by length',
    bias: 'Biases',
    sequence: 'Sequence 2',
    slot: 'Sequence 3, step 1: −0.7',
    reset: 'Reset',
    table: 'The outputs of the whole batch',
    seen: 'Backward ← pad, pad, x3, x2',
    all: 'Backward ← pad, pad, pad, x2, x1',
    nothing: 'nothing: its output is 0',
    verdict: 'reads padding before the data',
    single: 'the same as each sequence by itself',
    harmless: 'No difference this time',
    same: 'They are the same.',
    bad: '“Sequence 2” is 1 x; it must be 1–8 numbers',
  },
}

async function open(page: Page, locale: Locale, query = '') {
  const lab = await openLab(page, locale, 'forward-algorithms', 'bidirectional', query)
  const button = (name: string) => lab.getByRole('button', { name, exact: true })
  const field = (name: string) => lab.getByLabel(name, { exact: true })
  return { w: words[locale], lab, button, field, seen: lab.getByTestId('seen'), verdict: lab.getByTestId('verdict') }
}

for (const locale of locales)
  for (const width of widths)
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ viewport: { width, height: 844 } })

      test('a reader sees what a wrong reversal reads, and that the right one is not off', async ({ page }) => {
        const { w, lab, button, seen, verdict } = await open(page, locale)
        await expectNoSidewaysScroll(page)
        await expect(seen).toContainText(w.seen)
        await expect(verdict).toContainText(w.verdict)
        await expect(lab.getByTestId('outputs')).toContainText('≠')
        await button(w.masked).press('Enter')
        await expect(seen).toContainText(w.nothing)
        await button(w.right).press('Enter')
        await expect(verdict).toContainText(w.single)
        await expect(lab.getByTestId('loss')).toContainText(w.same)
        await expect(lab.getByTestId('outputs')).not.toContainText('≠')
        await lab.getByText(w.table).click()
        await expect(lab.locator('details[open] tbody tr')).toHaveCount(15)
        await expectNoSidewaysScroll(page)
      })

      test('a position is chosen by keyboard, and the address gives it again', async ({ page }) => {
        const { w, button, seen } = await open(page, locale)
        await button(w.slot).press('Enter')
        await expect(seen).toContainText(w.all)
        await expect(page).toHaveURL(/bidirectional\.row=3/)
        await page.reload()
        await expect(seen).toContainText(w.all)
        await expect(button(w.slot)).toHaveAttribute('aria-pressed', 'true')
        await button(w.reset).press('Enter')
        await expect(seen).toContainText(w.seen)
        expect(new URL(page.url()).search).toBe('')
      })

      test('without biases zeros do no harm; a sequence that is none says so', async ({ page }) => {
        const { w, lab, field, seen, verdict } = await open(page, locale)
        await field(w.bias).uncheck()
        await expect(verdict).toContainText(w.harmless)
        await field(w.bias).check()
        await field(w.sequence).fill('1 x')
        await expect(lab.getByRole('alert')).toContainText(w.bad)
        for (const rubbish of ['', '9', '1 2 3 4 5 4 3 2 1', '<b>', '9'.repeat(400)]) {
          await field(w.sequence).fill(rubbish)
          await expect(lab).toHaveAttribute('data-state', 'invalid')
        }
        await expect(seen).toContainText(w.seen)
      })
    })

test('axe finds nothing in the batch and its outputs', async ({ page }) => {
  await open(page, 'zh')
  await expectAccessible(page, 'bidirectional')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales)
    test(`the batch, what was read and the outputs of the build are there (${locale})`, async ({ page }) => {
      const { w, lab, seen } = await open(page, locale)
      await expect(seen).toContainText(w.seen)
      await expect(lab.getByTestId('outputs')).toContainText('−0.712')
      await lab.getByText(w.table).click()
      await expect(lab.locator('details[open] tbody tr')).toHaveCount(15)
    })
})
