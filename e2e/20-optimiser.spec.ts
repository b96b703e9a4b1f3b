import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { optimiserMessages } from '@/lib/i18n/messages/optimiser'
import { sampleLog } from '@/lib/optimiser/testing/sample-log'
import { allSaved, expect, type Locale, locales, serverEvents, test } from './support/journey'

const api = '/api/v1/optimiser'
const dayMillis = 86_400_000
const batch = 100

/** Two hundred grades of a learner who forgets sooner than others, on days up to yesterday. */
async function reviewed(page: Page) {
  const grades = sampleLog({ cards: 40, each: 5, seed: 4 })
  const last = Math.max(...grades.map(({ day }) => day))
  const yesterday = Date.now() - dayMillis
  const events = grades.map(({ card, day, grade }, n) => {
    const at = yesterday - (last - day) * dayMillis
    return {
      id: `019b0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
      v: 1,
      at,
      utcOffset: 0,
      localDay: new Date(at - dayMillis / 6).toISOString().slice(0, 10),
      algorithm: 'fsrs-6',
      weights: 'fsrs-6-default',
      kind: 'review',
      payload: { evidence: [{ card, grade, due: at + dayMillis }] },
    }
  })
  for (let n = 0; n < events.length; n += batch) {
    const data = { learner: null, events: events.slice(n, n + batch) }
    expect((await page.request.post('/api/v1/events', { data })).status()).toBe(200)
  }
  expect(events.length).toBe(200)
}

async function open(page: Page, locale: Locale) {
  await page.goto(`/${locale}/settings`)
  await expect(page.getByTestId('optimiser')).toBeVisible()
  await expect(page.getByTestId('sync')).not.toHaveAttribute('data-state', 'loading')
}

async function axe(page: Page, part: string) {
  const { violations } = await new AxeBuilder({ page }).include(`[data-testid="${part}"]`).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`)).toEqual([])
}

for (const locale of locales) {
  const { optimiser: m, calibration, workload: w } = optimiserMessages[locale]

  test(`who has few reviews is told how many are needed (${locale})`, async ({ page }) => {
    await open(page, locale)
    const optimiser = page.getByTestId('optimiser')
    await optimiser.getByRole('button', { name: m.start }).click()
    await expect(optimiser).toHaveAttribute('data-state', 'too-few')
    await expect(page.getByTestId('optimiser-message')).toHaveText(m.tooFew(0, 64))
    await expect(optimiser.getByRole('table')).toHaveCount(0)
    await axe(page, 'optimiser')
  })

  test(`weights are trained on the learner's own reviews, and used when the learner says so (${locale})`, async ({
    page,
  }) => {
    await reviewed(page)
    await open(page, locale)
    await allSaved(page)
    const optimiser = page.getByTestId('optimiser')
    await expect(optimiser).toHaveAttribute('data-state', 'idle')
    const weights = page.locator('[data-setting="weights"] textarea')
    const before = await weights.inputValue()
    // What is being typed meanwhile neither gets lost nor takes the new weights back.
    const newPerDay = page.locator('[data-setting="newPerDay"] input')
    await newPerDay.fill('7')

    await optimiser.getByRole('button', { name: m.start }).click()
    await expect(optimiser).toHaveAttribute('data-state', 'done', { timeout: 30_000 })
    await expect(page.getByTestId('optimiser-message')).toHaveText(m.better)
    const { result } = await (await page.request.get(api)).json()
    await expect(optimiser).toContainText(m.reviews(160, 32))
    const rows = page.getByTestId('optimiser-table').locator('tbody tr')
    await expect(rows).toHaveCount(2)
    await expect(rows.first().locator('td')).toHaveText([
      result.before.logLoss.toFixed(4),
      result.after.logLoss.toFixed(4),
    ])
    expect(result.after.logLoss).toBeLessThan(result.before.logLoss)
    await expect(optimiser.getByRole('img', { name: calibration.title })).toBeVisible()
    await optimiser.getByText(calibration.table).first().click()
    const bins = result.before.calibration.length + result.after.calibration.length
    await expect(optimiser.locator('details tbody tr')).toHaveCount(bins)
    await axe(page, 'optimiser')

    // Nothing has changed so far.
    expect(await weights.inputValue()).toBe(before)
    expect((await serverEvents(page)).events.filter(({ kind }) => kind === 'settings')).toEqual([])
    await optimiser.getByRole('button', { name: m.use }).click()
    await expect(weights).toHaveValue(result.weights.join(', '))
    await expect(newPerDay).toHaveValue('7')
    await expect(page.getByTestId('optimiser-use')).toContainText(m.used)
    await expect(optimiser.getByRole('button', { name: m.use })).toHaveCount(0)
    await optimiser.getByRole('link', { name: m.reschedule }).click()
    await expect(page.getByTestId('reschedule')).toBeInViewport()
    await allSaved(page)
    const { events } = await serverEvents(page)
    expect(events.at(-1)).toMatchObject({ kind: 'settings', payload: { changes: { weights: result.weights } } })

    // What came of it is there after a reload, and what is in use is not offered again.
    await page.reload()
    await expect(optimiser).toHaveAttribute('data-state', 'done')
    await expect(page.getByTestId('optimiser-use')).toContainText(m.used)
  })

  test(`the training shows how far it is (${locale})`, async ({ page }) => {
    const states: object[] = [
      { state: 'idle' },
      { state: 'waiting', ahead: 2 },
      { state: 'running', current: 50, total: 200 },
      { state: 'idle' },
      { state: 'unavailable' },
    ]
    // Each state stays until the journey has seen it.
    let shown = 0
    await page.route(`**${api}`, (route) => {
      if (route.request().method() === 'POST') shown = shown === 0 ? 1 : 4
      return route.fulfill({ json: states[shown] })
    })
    await open(page, locale)
    const optimiser = page.getByTestId('optimiser')
    await optimiser.getByRole('button', { name: m.start }).click()
    await expect(page.getByTestId('optimiser-message')).toHaveText(m.waiting(2))
    await expect(optimiser.getByRole('button', { name: m.start })).toBeDisabled()
    shown = 2
    const bar = optimiser.getByRole('progressbar', { name: m.progress })
    await expect(bar).toHaveAttribute('value', '50')
    await expect(bar).toHaveAttribute('max', '200')
    await axe(page, 'optimiser')
    shown = 3
    await expect(page.getByTestId('optimiser-message')).toHaveText(m.lost)
    await expect(bar).toHaveCount(0)
    await optimiser.getByRole('button', { name: m.start }).click()
    await expect(page.getByTestId('optimiser-message')).toHaveText(m.unavailable)
    await expect(optimiser.getByRole('button', { name: m.start })).toBeEnabled()
  })

  test(`the simulator draws reviews a day over retention, with its table (${locale})`, async ({ page }) => {
    await open(page, locale)
    const workload = page.getByTestId('workload')
    await workload.getByRole('combobox').selectOption('30')
    await workload.getByRole('button', { name: w.run }).click()
    await expect(workload).toHaveAttribute('data-state', 'done', { timeout: 30_000 })
    await expect(workload.getByRole('img', { name: w.plot(30) })).toBeVisible()
    await expect(workload).toContainText(w.own(90))
    expect(await page.getByTestId('assumptions').locator('li').count()).toBeGreaterThan(4)

    await workload.getByText(w.table, { exact: true }).first().click()
    const rows = workload.locator('details tbody tr')
    await expect(rows).toHaveCount(28)
    await expect(rows.filter({ hasText: w.yours })).toHaveCount(1)
    const reviews = (await rows.locator('td:nth-child(2)').allInnerTexts()).map(Number)
    expect(reviews.at(-1)).toBeGreaterThan(reviews[0] ?? Number.POSITIVE_INFINITY)
    await axe(page, 'workload')

    // Another horizon is another simulation.
    await workload.getByRole('combobox').selectOption('365')
    await expect(workload).toHaveAttribute('data-state', 'idle')
    await workload.getByRole('button', { name: w.run }).click()
    await expect(workload.getByRole('img', { name: w.plot(365) })).toBeVisible({ timeout: 45_000 })
  })
}
