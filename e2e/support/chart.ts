import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'

/** The texts of a chart's table, row by row, without its head. */
export function tableOf(chart: Locator): Promise<string[][]> {
  return chart
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
}

/** The file that a chart's button gives: its name, the column heads, and the fields row by row. None holds a comma. */
export async function csvOf(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const text = await readFile(await download.path(), 'utf8')
  const [heads = [], ...rows] = text
    .replace(/\r\n$/, '')
    .split('\r\n')
    .map((line) => fieldsOf(line.replace('\ufeff', '')))
  return { name: download.suggestedFilename(), marked: text.startsWith('\ufeff'), heads, rows }
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}

/** The numbers that bars stand for, read off the drawing: each height against the last tick of its axis. */
export async function barsOf(chart: Locator): Promise<number[]> {
  const top = Number(await chart.locator('.plot-y-tick').last().textContent())
  const heights = await chart
    .locator('.plot-area .plot-bar')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))))
  return heights.map((height) => (height * top) / 100)
}

/** Where the dots of a chart's rows stand on the axis below them, from its first tick to its last. */
export async function rowDotsOf(chart: Locator): Promise<(number | null)[]> {
  const ticks = (await chart.locator('.row-plot-ticks > span').allTextContents()).map(Number)
  const [min = Number.NaN, max = Number.NaN] = [ticks[0], ticks.at(-1)]
  const places = await chart.locator('.row-plot-row').evaluateAll((rows) =>
    rows.map(
      (row) =>
        row
          .querySelector('.row-plot-dot')
          ?.getAttribute('d')
          ?.match(/[\d.]+/)?.[0],
    ),
  )
  return places.map((place) => (place === undefined ? null : min + ((max - min) * Number(place)) / 100))
}

/** The dots of a plot whose axes both run from 0 to 100. */
export async function dotsOf(chart: Locator): Promise<[x: number, y: number][]> {
  const path = await chart.locator('.plot-area .plot-dots').getAttribute('d')
  return [...(path ?? '').matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [Number(x), 100 - Number(y)])
}
