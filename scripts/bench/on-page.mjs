import { chromium } from '@playwright/test'
import { launchOptions } from '../lib/browser.mjs'
import { withServedSite } from './served-site.mjs'
import { digits, median, table } from './statistics.mjs'

const runs = 21
/** Longer than anybody waits: LSTM, 30 steps, 32 units. */
const longTraining = '?train=lstm&train-T=30&train-h=32&train-epochs=50'

/**
 * In the page: clicks a button and gives the milliseconds until `box` is in `state` and has been painted, or NaN after a
 * minute.
 */
function clickUntil({ box, button, state }) {
  const element = document.querySelector(`[data-testid="${box}"]`)
  const target = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === button)
  return new Promise((resolve) => {
    const start = performance.now()
    let changed = false
    const painted = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    const observer = new MutationObserver(() => {
      if (element.dataset.state !== state) changed = true
      else if (changed) {
        observer.disconnect()
        painted()
      }
    })
    observer.observe(element, { attributes: true, attributeFilter: ['data-state'] })
    setTimeout(() => resolve(Number.NaN), 60_000)
    target.click()
    if (element.dataset.state !== state) changed = true
  })
}

/** In the page: for so long, the longest times between two changes of the progress, and between two frames. */
function longestGaps(millis) {
  return new Promise((resolve) => {
    const progress = document.querySelector('[data-testid="progress"]')
    const gap = { progress: 0, frame: 0 }
    let lastChange = performance.now()
    let lastFrame = performance.now()
    const observer = new MutationObserver(() => {
      gap.progress = Math.max(gap.progress, performance.now() - lastChange)
      lastChange = performance.now()
    })
    observer.observe(progress, { characterData: true, childList: true, subtree: true })
    const end = performance.now() + millis
    const frame = () => {
      const now = performance.now()
      gap.frame = Math.max(gap.frame, now - lastFrame)
      lastFrame = now
      if (now < end) return requestAnimationFrame(frame)
      observer.disconnect()
      resolve(gap)
    }
    requestAnimationFrame(frame)
  })
}

async function measured(page, address) {
  const lesson = `${address}/en/lessons/mini-example`
  await page.goto(lesson, { waitUntil: 'networkidle' })
  const cell = { box: 'run-cell', button: 'Run', state: 'ran' }
  await page.evaluate(clickUntil, cell)
  const cellTimes = []
  for (let n = 0; n < runs; n++) cellTimes.push(await page.evaluate(clickUntil, cell))

  const trainings = []
  for (const kind of ['rnn', 'lstm', 'gru']) {
    await page.goto(`${lesson}?train=${kind}`, { waitUntil: 'networkidle' })
    const time = await page.evaluate(clickUntil, { box: 'train-cell', button: 'Train', state: 'trained' })
    trainings.push({ kind, time, accuracy: /[\d.]+%/.exec(await page.getByTestId('accuracy').textContent())?.[0] })
  }

  await page.goto(lesson + longTraining, { waitUntil: 'networkidle' })
  const stops = []
  const gaps = []
  for (let n = 0; n < runs; n++) {
    await page.getByTestId('train-cell').getByRole('button', { name: 'Train', exact: true }).click()
    await page.getByText('of 2500').waitFor()
    gaps.push(await page.evaluate(longestGaps, 500))
    stops.push(await page.evaluate(clickUntil, { box: 'train-cell', button: 'Stop', state: 'stopped' }))
  }
  return { cellTimes, trainings, stops, gaps }
}

/**
 * The table of what a learner feels: builds and serves the site with an empty database and clicks through it in a
 * browser; undefined where there is none.
 * @param {string} folder for the database
 */
export async function onPageTable(folder) {
  const options = launchOptions()
  if (!options) return undefined
  return withServedSite(folder, (address) => tableOf(address, options))
}

async function tableOf(address, options) {
  const browser = await chromium.launch(options)
  try {
    const { cellTimes, trainings, stops, gaps } = await measured(await browser.newPage(), address)
    const row = (name, values, limit) => [name, ...[median(values), Math.max(...values)].map(digits), limit]
    return table(
      ['', 'median [ms]', 'longest [ms]', 'limit [ms]'],
      [
        row('Source’s cell, click to painted output, worker warm', cellTimes, '100'),
        ...trainings.map(({ kind, time, accuracy }) =>
          row(`Training cell, ${kind}, click to painted end (${accuracy} of the test set)`, [time], '5000'),
        ),
        row(
          'Training, between two changes of the progress',
          gaps.map(({ progress }) => progress),
          '100',
        ),
        row(
          'Training, between two frames of the page',
          gaps.map(({ frame }) => frame),
          '100',
        ),
        row('Training, Stop to painted end', stops, '100'),
      ],
    )
  } finally {
    await browser.close()
  }
}
