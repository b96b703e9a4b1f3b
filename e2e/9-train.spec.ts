import type { Page } from '@playwright/test'
import { expect, locales, test } from './support/journey'
import { untilLive } from './support/labs'

const words = {
  zh: {
    train: '训练',
    stop: '停止',
    goOn: '继续训练',
    reset: '恢复原值',
    cell: '循环单元',
    rate: '起始学习率',
    epochs: '轮数',
    table: '各轮数据',
    changed: '上面填的与曲线的设置不同',
    empty: '“起始学习率”是空的',
    other: 'English',
  },
  en: {
    train: 'Train',
    stop: 'Stop',
    goOn: 'Continue',
    reset: 'Reset',
    cell: 'Cell',
    rate: 'Initial learning rate',
    epochs: 'Epochs',
    table: 'Numbers by epoch',
    changed: 'The fields above no longer match',
    empty: '“Initial learning rate” is empty',
    other: '中文',
  },
}

async function open(page: Page, locale: keyof typeof words, query = '') {
  await page.goto(`/${locale}/lessons/mini-example${query}`)
  const w = words[locale]
  const cell = page.getByTestId('train-cell')
  await untilLive(cell)
  const button = (name: string) => cell.getByRole('button', { name, exact: true })
  return { w, cell, button, rows: cell.getByTestId('epochs').locator('tbody tr') }
}

const finalAccuracy = async (text: string | null) => Number(/([\d.]+)%/.exec(text ?? '')?.[1])

for (const locale of locales) {
  test(`the toy task is trained to 95 % in the browser, for each cell (${locale})`, async ({ page }) => {
    const { w, cell, button } = await open(page, locale)
    // What the build trained is there before anything runs.
    expect(await finalAccuracy(await cell.getByTestId('accuracy').textContent())).toBeGreaterThanOrEqual(95)
    for (const kind of ['rnn', 'lstm', 'gru']) {
      await cell.getByLabel(w.cell, { exact: true }).selectOption(kind)
      await button(w.train).click()
      await expect(cell).toHaveAttribute('data-state', 'trained', { timeout: 60_000 })
      expect(await finalAccuracy(await cell.getByTestId('accuracy').textContent())).toBeGreaterThanOrEqual(95)
      expect(new URL(page.url()).searchParams.get('train')).toBe(kind)
    }
    await expect(cell.getByRole('img')).toBeVisible()
  })

  test(`training in the browser gives the numbers of the build (${locale})`, async ({ page }) => {
    const { w, cell, button, rows } = await open(page, locale)
    await cell.getByText(w.table).click()
    const built = await rows.allTextContents()
    expect(built.length).toBeGreaterThan(1)
    await button(w.train).click()
    await expect(cell).toHaveAttribute('data-state', 'trained', { timeout: 60_000 })
    expect(await rows.allTextContents()).toEqual(built)
  })
}

test('training stops at once, and goes on to the same end as if it had not stopped', async ({ page }) => {
  const { w, cell, button, rows } = await open(page, 'en', '?train=gru&train-T=20&train-epochs=40')
  await cell.getByText(w.table).click()
  await button(w.train).click()
  await expect(cell.getByTestId('progress')).toContainText('of 2000')
  await expect(rows.first()).toBeVisible()
  await button(w.stop).click()
  await expect(cell).toHaveAttribute('data-state', 'stopped')
  await expect(button(w.train)).toBeFocused()
  const stoppedAt = await rows.count()
  expect(stoppedAt).toBeLessThan(40)
  await button(w.goOn).click()
  await expect(cell).toHaveAttribute('data-state', 'trained', { timeout: 60_000 })
  await expect(rows).toHaveCount(40)
  const interrupted = await rows.allTextContents()
  await button(w.train).click()
  await expect(rows).not.toHaveCount(40)
  await expect(cell).toHaveAttribute('data-state', 'trained', { timeout: 60_000 })
  expect(await rows.allTextContents()).toEqual(interrupted)
})

test('the page answers while it trains', async ({ page }) => {
  const { w, cell, button } = await open(page, 'en', '?train=lstm&train-T=30&train-h=32&train-epochs=50')
  await button(w.train).click()
  await expect(cell.getByTestId('progress')).toContainText('of 2500')
  const rate = cell.getByLabel(w.rate)
  await rate.fill('0.5')
  await expect(rate).toHaveValue('0.5')
  await expect(cell).toHaveAttribute('data-state', 'training')
  await button(w.stop).click()
  await expect(cell).toHaveAttribute('data-state', 'stopped')
})

test('a field that makes no sense says so in the reader’s language, and nothing is lost', async ({ page }) => {
  for (const locale of locales) {
    const { w, cell, button } = await open(page, locale)
    const before = await cell.getByTestId('accuracy').textContent()
    const rate = cell.getByLabel(w.rate)
    await rate.fill('')
    await expect(cell).toContainText(w.changed)
    await button(w.train).click()
    await expect(cell).toHaveAttribute('data-state', 'invalid')
    await expect(cell.getByRole('alert')).toContainText(w.empty)
    await expect(rate).toHaveAttribute('aria-invalid', 'true')
    expect(await cell.getByTestId('accuracy').textContent()).toBe(before)
    for (const rubbish of ['NaN', '-1', '1e9', '0', '<b>', '9'.repeat(400)]) {
      await rate.fill(rubbish)
      await button(w.train).click()
      await expect(cell).toHaveAttribute('data-state', 'invalid')
    }
    await button(w.reset).click()
    await expect(cell).toHaveAttribute('data-state', 'built')
    await expect(rate).toHaveValue('0.03')
  }
})

test('what was trained is in the address and survives the language switch', async ({ page }) => {
  const { w, cell, button } = await open(page, 'en')
  await cell.getByLabel(w.epochs, { exact: true }).fill('2')
  await button(w.train).click()
  await expect(cell).toHaveAttribute('data-state', 'trained')
  await page.getByRole('link', { name: w.other }).first().click()
  await expect(page).toHaveURL(/\/zh\/lessons\/mini-example/)
  await expect(page.getByTestId('train-cell').getByLabel(words.zh.epochs, { exact: true })).toHaveValue('2')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the curve and the table of the build are there', async ({ page }) => {
    const { w, cell, rows } = await open(page, 'zh')
    await expect(cell.getByRole('img')).toBeVisible()
    await cell.getByText(w.table).click()
    await expect(rows.first()).toBeVisible()
  })
})
