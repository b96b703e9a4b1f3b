// `npm run bench:grading`: from the press of a grade until the next card is painted, with 100 and with 10,000 cards of
// a learner's own that are due, in a browser.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { v7 } from 'uuid'
import { launchOptions } from '../lib/browser.mjs'
import { endAllChildren, endChildrenOnSignals } from '../lib/child.mjs'
import { machine } from './machine.mjs'
import { withServedSite } from './served-site.mjs'
import { digits, median, table } from './statistics.mjs'

const sizes = [100, 10_000]
const grades = 60
const day = 86_400_000

/** The log of somebody who wrote so many cards and graded each Easy three weeks ago: all are due. */
function log(count) {
  const now = Date.now()
  const event = (at, kind, payload) => ({
    id: v7({ msecs: at }),
    v: 1,
    at,
    utcOffset: 0,
    localDay: new Date(at - 4 * 3_600_000).toISOString().slice(0, 10),
    algorithm: 'bench',
    weights: 'bench',
    kind,
    payload,
  })
  const events = [event(now - 40 * day, 'settings', { changes: { reviewsPerDay: 9999, newPerDay: 0 } })]
  for (let i = 0; i < count; i += 1) {
    const card = `own.bench-${i}`
    const text = { front: `What is number ${i}?`, back: `It is **${i}**.`, tags: ['bench'], deck: 'Bench' }
    events.push(event(now - 30 * day + i, 'card.saved', { card, ...text }))
    const at = now - 21 * day + i
    events.push(event(at, 'review', { evidence: [{ card, grade: 4, due: at + 8 * day }], took: 4000 }))
  }
  return Buffer.from(JSON.stringify({ format: 'unroll-log', version: 1, events }))
}

/** In the page: presses a key and gives the milliseconds until the card on the screen is another and has been painted. */
function pressUntilPainted(key) {
  const review = document.querySelector('[data-testid="review"]')
  const before = review.dataset.card
  return new Promise((resolve) => {
    const start = performance.now()
    const observer = new MutationObserver(() => {
      if (review.dataset.card === before) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    })
    observer.observe(review, { attributes: true, attributeFilter: ['data-card'] })
    setTimeout(() => resolve(Number.NaN), 30_000)
    window.dispatchEvent(new KeyboardEvent('keydown', { key }))
  })
}

async function measure(browser, address, count) {
  const context = await browser.newContext()
  const page = await context.newPage()
  page.setDefaultTimeout(600_000)
  try {
    await page.goto(`${address}/en/review/transfer`)
    const file = { name: 'log.json', mimeType: 'application/json', buffer: log(count) }
    await page.getByTestId('import').locator('input[type=file]').setInputFiles(file)
    await page.getByTestId('found').getByRole('button', { name: 'Import', exact: true }).click()
    await page.locator('[data-testid="sync"][data-pending="0"][data-state="saved"]').waitFor()
    await page.goto(`${address}/en/review?own`)
    await page.locator('[data-testid="review"]:not([data-card=""])').waitFor()
    const times = []
    for (let i = 0; i < grades; i += 1) {
      await page.keyboard.press('Space')
      await page.locator('[data-testid="review"][data-revealed="true"]').waitFor()
      times.push(await page.evaluate(pressUntilPainted, '3'))
    }
    return times
  } finally {
    await context.close()
  }
}

const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1]

const options = launchOptions()
if (!options) throw new Error('No browser: install chromium or Chrome.')
const folder = await mkdtemp(join(os.tmpdir(), 'unroll-bench-'))
const cleanUp = async () => {
  await endAllChildren()
  await rm(folder, { recursive: true, force: true })
}
endChildrenOnSignals(cleanUp)
try {
  for (const line of machine()) console.log(line)
  await withServedSite(folder, async (address) => {
    const browser = await chromium.launch(options)
    try {
      const rows = []
      for (const count of sizes) {
        const times = await measure(browser, address, count)
        rows.push([count.toLocaleString('en'), digits(median(times)), digits(percentile(times, 0.95))])
      }
      console.log(table(['cards', 'median, ms', '95th percentile, ms'], rows))
    } finally {
      await browser.close()
    }
  })
} finally {
  await cleanUp()
}
