import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { lessons } from '@/lib/content/lessons'
import { concepts } from '@/lib/i18n/messages/concepts'
import { type CardPlace, momentOf } from '@/lib/srs/testing/journeys'
import { barsOf, csvOf, dotsOf, rowDotsOf, tableOf } from './support/chart'
import { expectedRows, type Rows } from './support/expected-statistics'
import { history, now, postEvents, timezoneId, utcOffset } from './support/history'
import { expect, type Locale, locales, test } from './support/journey'
import { Keyboard } from './support/keyboard'
import { expectNoSidewaysScroll, widths } from './support/labs'

test.use({ timezoneId })

const words = {
  zh: { nothing: '给第一张卡片评分之后', needsScript: '这一页需要 JavaScript', csv: '下载 CSV', due: '到期（张）' },
  en: {
    nothing: 'Once you have graded a first card',
    needsScript: 'JavaScript',
    csv: 'Download CSV',
    due: 'Due (cards)',
  },
}

const order = { lessons: lessons('en').map(({ id }) => id), concepts }

/** Opens the page of a learner with a log of two months; answers the rows that it must show. */
async function openStatistics(page: Page, locale: Locale): Promise<Record<string, Rows>> {
  const { cards }: { cards: CardPlace[] } = await (await page.request.get('/en/cards.json')).json()
  const events = history(cards.map(({ id }) => id).sort())
  await postEvents(page, events)
  await page.clock.setFixedTime(now)
  await page.goto(`/${locale}/progress`)
  const rows = expectedRows(events, cards, order, momentOf(now, utcOffset))
  // The log comes in several pages, and each of them is drawn.
  const active = column(rows.activity, 1).filter((grades) => grades > 0).length
  await expect(page.locator('.calendar .calendar-day')).toHaveCount(active, { timeout: 30_000 })
  await expect(page.getByTestId('sync')).toHaveAttribute('data-state', 'saved')
  return rows
}

/** Cells as a table or a file writes them, with words left out; `none` stands for a missing number. */
const written = (rows: Rows, none: string) =>
  rows.map((row) => row.map((cell) => (cell === undefined ? expect.stringMatching(/./) : String(cell ?? none))))

const column = (rows: Rows = [], n: number) => rows.map((row) => Number(row[n] ?? Number.NaN))

function expectClose(found: readonly number[], wanted: readonly number[]) {
  expect(found).toHaveLength(wanted.length)
  for (const [n, value] of wanted.entries()) expect(found[n], `number ${n}`).toBeCloseTo(value, 1)
}

for (const locale of locales) {
  const w = words[locale]
  for (const width of widths)
    test.describe(`at ${width} px (${locale})`, () => {
      test.use({ viewport: { width, height: 900 } })

      test('plots, tables and files hold what the log says', async ({ page }) => {
        const wanted = await openStatistics(page, locale)
        const chart = (name: string) => page.getByTestId(`chart-${name}`)
        await expect(page.getByTestId('statistics').locator('figure')).toHaveCount(Object.keys(wanted).length)
        for (const [name, rows] of Object.entries(wanted)) {
          const summary = chart(name).locator('summary')
          await summary.click()
          const table = await tableOf(chart(name))
          expect(table, name).toEqual(written(rows, '–'))
          const csv = await csvOf(page, () => chart(name).getByRole('button', { name: w.csv }).click())
          expect(csv).toMatchObject({ name: `unroll-${name}.csv`, marked: true })
          expect(csv.rows, name).toEqual(table.map((row) => row.map((cell) => (cell === '–' ? '' : cell))))
          expect(csv.heads).toEqual(await chart(name).locator('thead th').allTextContents())
          await summary.click()
        }
        expectClose(await barsOf(chart('forecast')), column(wanted.forecast, 1))
        expectClose(await barsOf(chart('time')), column(wanted.time, 1))
        for (const of of ['stability', 'difficulty', 'retrievability'])
          expectClose(await barsOf(chart(of)), column(wanted[of], 2))
        expectClose(
          (await dotsOf(chart('calibration'))).flat(),
          (wanted.calibration ?? []).flatMap((row) => [Number(row[4]), Number(row[5])]),
        )
        const retention = (await rowDotsOf(chart('retention'))).filter((dot) => dot !== null)
        expectClose(
          retention,
          column(wanted.retention, 4).filter((share) => !Number.isNaN(share)),
        )
        for (const by of ['lessons', 'concepts'])
          expectClose((await rowDotsOf(chart(by))).map(Number), column(wanted[by], 4))
        const active = column(wanted.activity, 1).filter((grades) => grades > 0)
        await expect(chart('activity').locator('.calendar .calendar-day')).toHaveCount(active.length)
        await expect(chart('activity').locator('.calendar .calendar-frame')).toHaveCount(wanted.activity?.length ?? 0)
        await expect(chart('forecast').locator('.plot-y-label')).toHaveText(w.due)
        for (const name of ['forecast', 'time', 'stability', 'difficulty', 'retrievability', 'calibration'])
          for (const axis of ['.plot-x-label', '.plot-y-label'])
            await expect(chart(name).locator(axis), `${name} ${axis}`).toHaveText(/./)
        // The rows are named; what they are drawn along says what it counts.
        for (const name of ['retention', 'lessons', 'concepts'])
          await expect(chart(name).locator('.plot-x-label'), name).toHaveText(/./)
        await expectNoSidewaysScroll(page)
      })
    })

  test(`axe finds nothing, in the light or in the dark, and nothing is too wide for a small phone (${locale})`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize({ width: 320, height: 640 })
    await openStatistics(page, locale)
    await expectNoSidewaysScroll(page)
    const statistics = page.getByTestId('statistics')
    for (const summary of await statistics.locator('summary').all()) await summary.click()
    await expectNoSidewaysScroll(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).include('[data-testid="statistics"]').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`)).toEqual(
        [],
      )
    }
  })

  test(`every table and file is reached by keyboard (${locale})`, async ({ page }) => {
    const wanted = await openStatistics(page, locale)
    const keyboard = new Keyboard(page)
    for (const name of Object.keys(wanted)) {
      await keyboard.tabTo(`[data-testid="chart-${name}"] summary`, 60)
      await keyboard.press('Enter')
      await expect(page.getByTestId(`chart-${name}`).getByRole('table')).toBeVisible()
      await keyboard.tab()
      expect(await keyboard.on(`[data-testid="chart-${name}"] .table-wrap`)).toBe(true)
      await keyboard.tab()
      const csv = await csvOf(page, () => keyboard.press('Enter'))
      expect(csv.name).toBe(`unroll-${name}.csv`)
    }
  })

  test(`who has graded nothing reads when there will be something (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/progress`)
    await expect(page.getByTestId('statistics')).toContainText(w.nothing)
    await expect(page.getByTestId('statistics').locator('figure, svg')).toHaveCount(0)
  })

  test.describe(() => {
    test.use({ javaScriptEnabled: false })

    test(`without scripts the page says what it needs (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/progress`)
      expect(await page.locator('main noscript').innerText()).toContain(w.needsScript)
      await expect(page.getByTestId('statistics')).toHaveCount(0)
    })
  })
}
