import type { Frame, Page } from '@playwright/test'
import { expect, type Locale } from './journey'

const words = {
  zh: { run: (n: number) => `运行单元格 ${n}`, runAll: '全部运行', stop: '停止' },
  en: { run: (n: number) => `Run cell ${n}`, runAll: 'Run all', stop: 'Stop' },
}

/** The address of a playground with these cells, written as a browser without compression writes them. */
export function playgroundWith(locale: Locale, cells: readonly string[]): string {
  return `/${locale}/playground#cells=p${Buffer.from(JSON.stringify(cells)).toString('base64url')}`
}

/** The parts of a notebook on a page. */
export function notebook(page: Page, locale: Locale) {
  const w = words[locale]
  const cell = (n: number) => page.getByTestId('cell').nth(n - 1)
  return {
    cell,
    output: (n: number) => cell(n).getByTestId('output'),
    status: page.getByTestId('notebook-status'),
    run: (n: number) => page.getByRole('button', { name: w.run(n), exact: true }).click(),
    runAll: page.getByRole('button', { name: w.runAll, exact: true }),
    stop: page.getByRole('button', { name: w.stop, exact: true }),
  }
}

/** Opens a playground with these cells, ready to run. */
export async function openCells(page: Page, locale: Locale, cells: readonly string[]) {
  await page.goto(playgroundWith(locale, cells))
  const parts = notebook(page, locale)
  await expect(page.getByTestId('cell')).toHaveCount(cells.length)
  return parts
}

/** Runs a cell and gives what it printed; the page must be alive and able to run the next cell afterwards. */
export async function printedBy(page: Page, code: string): Promise<string> {
  const { run, cell, output } = await openCells(page, 'en', [code, 'print("still here", 6 * 7)'])
  await run(1)
  await expect(cell(1)).toHaveAttribute('data-state', /done|failed/)
  await run(2)
  await expect(output(2)).toHaveText('still here 42')
  return (await output(1).textContent()) ?? ''
}

/** The frame in which the page's cells run. */
export function sandboxFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/sandbox/'))
  if (!frame) throw new Error('the page has no frame for its cells')
  return frame
}
