import type { Locator, Page } from '@playwright/test'
import { expect, type Locale, locales, test } from '../support/journey'
import { expectNoSidewaysScroll, openLab, widths } from '../support/labs'

const lesson = 'training'

const words = {
  zh: {
    train: '训练',
    pause: '暂停',
    resume: '继续',
    stop: '停止',
    reset: '恢复原值',
    table: '各轮数据',
    epochs: '轮数',
    clip: '按范数裁剪的阈值（0 为不裁剪）',
    exploding: '梯度爆炸：不裁剪对裁剪',
    diverged: /A：第 \d+ 步之后数值超出了双精度的范围/,
    bad: '“A: 轮数”填的是 x，应为 1 到 100 之间的整数。',
    changed: '上面的设置与曲线的不同',
    differs: 'A 与 B 的不同：循环单元（普通 RNN 对 LSTM）',
  },
  en: {
    train: 'Train',
    pause: 'Pause',
    resume: 'Continue',
    stop: 'Stop',
    reset: 'Reset',
    table: 'Numbers by epoch',
    epochs: 'Epochs',
    clip: 'Clip the norm to (0: no clipping)',
    exploding: 'Exploding: without and with clipping',
    diverged: /A: after step \d+ the numbers left the range of doubles/,
    bad: '“A: Epochs” is x; it must be a whole number from 1 to 100.',
    changed: 'The settings above are not those of the curves',
    differs: 'A and B differ in Cell (Vanilla RNN against LSTM)',
  },
}

async function open(page: Page, locale: Locale, query = '') {
  const lab = await openLab(page, locale, lesson, 'training', query)
  const button = (name: string) => lab.getByRole('button', { name, exact: true })
  const field = (row: string, run: 'A' | 'B') => lab.getByRole('group', { name: row, exact: true }).getByLabel(run)
  return { w: words[locale], lab, button, field, rows: lab.locator('tbody tr') }
}

const trained = (lab: Locator) => expect(lab).toHaveAttribute('data-state', 'done', { timeout: 90_000 })

for (const locale of locales)
  for (const width of widths)
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ viewport: { width, height: 844 } })
      test.setTimeout(120_000)

      test('an experiment is one press away: without clipping a run explodes', async ({ page }) => {
        const { w, lab, button, field } = await open(page, locale)
        await expect(lab.getByTestId('differences')).toContainText(w.differs)
        await expectNoSidewaysScroll(page)
        await button(w.exploding).press('Enter')
        await trained(lab)
        await expect(lab.getByTestId('result-a')).toHaveText(w.diverged)
        await expect(lab.getByTestId('result-b')).not.toHaveText(w.diverged)
        await expect(field(w.clip, 'A')).toHaveValue('0')
        await expect(field(w.clip, 'B')).toHaveValue('5')
        await expectNoSidewaysScroll(page)
        await page.reload()
        await expect(field(w.clip, 'B')).toHaveValue('5')
        await expect(button(w.exploding)).toHaveAttribute('aria-pressed', 'true')
        await button(w.reset).click()
        await expect(lab).toHaveAttribute('data-state', 'built')
        await expect(lab.getByTestId('differences')).toContainText(w.differs)
        expect(new URL(page.url()).search).toBe('')
      })

      test('a setting that makes no sense says so, and the curves stay', async ({ page }) => {
        const { w, lab, button, field } = await open(page, locale)
        const before = await lab.getByTestId('result-b').textContent()
        await field(w.epochs, 'A').fill('x')
        await expect(lab).toHaveAttribute('data-state', 'invalid')
        await expect(lab.getByRole('alert')).toHaveText(w.bad)
        await expect(field(w.epochs, 'A')).toHaveAttribute('aria-invalid', 'true')
        for (const rubbish of ['', '0', '101', '2.5', '<b>', '9'.repeat(400)]) {
          await field(w.epochs, 'A').fill(rubbish)
          await expect(lab.getByRole('alert')).toBeVisible()
        }
        await button(w.train).click()
        await expect(lab).toHaveAttribute('data-state', 'invalid')
        expect(await lab.getByTestId('result-b').textContent()).toBe(before)
      })
    })

test('training in the browser gives the numbers of the build', async ({ page }) => {
  test.setTimeout(120_000)
  const { w, lab, button, rows } = await open(page, 'en')
  await lab.getByText(w.table).click()
  const built = await rows.allTextContents()
  expect(built).toHaveLength(10)
  await button(w.train).click()
  await trained(lab)
  expect(await rows.allTextContents()).toEqual(built)
})

test('training pauses, goes on to the same end, and stops at once', async ({ page }) => {
  test.setTimeout(180_000)
  const query = '?training.a.epochs=15&training.b.epochs=15&training.b.cell=gru'
  const { w, lab, button, rows } = await open(page, 'en', query)
  await lab.getByText(w.table).click()
  await expect(lab).toContainText(w.changed)
  await button(w.train).click()
  await expect(rows.first()).toBeVisible()
  await button(w.pause).click()
  await expect(lab).toHaveAttribute('data-state', 'paused')
  await expect(button(w.resume)).toBeFocused()
  // What was on its way when the worker heard of it still arrives.
  await page.waitForTimeout(500)
  const held = await lab.getByTestId('progress').textContent()
  await page.waitForTimeout(700)
  expect(await lab.getByTestId('progress').textContent()).toBe(held)
  await button(w.resume).click()
  await trained(lab)
  await expect(rows).toHaveCount(15)
  const interrupted = await rows.allTextContents()
  await button(w.train).click()
  await trained(lab)
  expect(await rows.allTextContents()).toEqual(interrupted)
  await button(w.train).click()
  await expect(rows.first()).toBeVisible()
  await button(w.stop).click()
  await expect(lab).toHaveAttribute('data-state', 'cancelled')
  const stopped = await rows.count()
  await page.waitForTimeout(500)
  await expect(rows).toHaveCount(stopped)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales)
    test(`the curves and the table of the build are there (${locale})`, async ({ page }) => {
      const { w, lab, rows } = await open(page, locale)
      await expect(lab.getByRole('img').first()).toBeVisible()
      await lab.getByText(w.table).click()
      await expect(rows).toHaveCount(10)
    })
})
